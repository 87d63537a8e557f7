/**
 * Finds one of Fastify's symbol properties by its description. What is reached this way can
 * otherwise be set only by whoever calls `fastify()`, and a plugin comes after that.
 */
export function findSymbol(instance: object, description: string): symbol | undefined {
  for (let holder: object | null = instance; holder; holder = Object.getPrototypeOf(holder)) {
    const found = Object.getOwnPropertySymbols(holder).find((s) => s.description === description);
    if (found) return found;
  }
  return undefined;
}

/** Reads one of Fastify's symbol properties; `undefined` where this version has none. */
export function readInternal(instance: object, description: string): unknown {
  const symbol = findSymbol(instance, description);
  return symbol && (instance as Record<symbol, unknown>)[symbol];
}

const known = new Map<string, symbol>();

/** Changes one of Fastify's symbol properties, where this version has it. */
export function writeInternal(instance: object, description: string, value: unknown): void {
  const last = known.get(description);
  const symbol = last && last in instance ? last : findSymbol(instance, description);
  if (!symbol) return;
  known.set(description, symbol);
  (instance as Record<symbol, unknown>)[symbol] = value;
}
