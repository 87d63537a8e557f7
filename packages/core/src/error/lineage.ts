/**
 * The key under which each of our classes lists its own name and those of its parents. It comes from
 * the global symbol registry, so two installed copies, ESM and CommonJS, and two realms share it,
 * and nothing that was parsed from a request can carry it.
 */
export const lineage: unique symbol = Symbol.for('error-contract.lineage') as never;

/** The part of a class that {@link registerClass} writes to. */
interface ErrorClass {
  readonly prototype: object;
}

const registered: Map<string | undefined, ErrorClass> = /* @__PURE__ */ new Map();

/**
 * Gives a class its name (which minifiers would change) and its lineage: its own name, its parents,
 * and `ApiError`. Returns the lineage, so that a static field can hold the call and a bundler can
 * drop an unused class.
 */
export function registerClass(target: ErrorClass, ...own: readonly string[]): readonly string[] {
  const names = [...own, 'ApiError'];
  registered.set(names[0], target);
  const hidden = { configurable: true, writable: true };
  Object.defineProperties(target.prototype, {
    name: { ...hidden, value: names[0] },
    [lineage]: { ...hidden, value: Object.freeze(names) },
  });
  return names;
}

/** Finds a class by its name; `undefined` if a bundler dropped it as unused. */
export function registeredClass(name: string | undefined): ErrorClass | undefined {
  return registered.get(name);
}

/** Whether a value is an instance of the named class, from any installed copy. Never throws. */
export function descendsFrom(value: unknown, name: string | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  try {
    const names: unknown = (value as { [lineage]?: unknown })[lineage];
    return Array.isArray(names) && names.includes(name);
  } catch {
    return false; // a revoked proxy, or a trap that throws
  }
}
