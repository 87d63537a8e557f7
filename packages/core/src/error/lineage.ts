/**
 * The key under which every class of ours names itself and its parents. It comes from the global
 * symbol registry, so two installed copies, ESM and CommonJS, and two realms agree on it, while
 * nothing that was parsed from a request can carry it.
 */
export const lineage: unique symbol = Symbol.for('error-contract.lineage') as never;

/** The part of a class that {@link registerClass} writes to. */
interface ErrorClass {
  readonly prototype: object;
}

const registered: Map<string | undefined, ErrorClass> = /* @__PURE__ */ new Map();

/**
 * Gives a class its name (which minifiers would change) and its lineage, its own name first.
 * Returns the lineage, so that a static field can hold the call: a class that is never used can
 * still be dropped by a bundler.
 */
export function registerClass(target: ErrorClass, ...names: readonly string[]): readonly string[] {
  registered.set(names[0], target);
  const hidden = { configurable: true, writable: true };
  Object.defineProperties(target.prototype, {
    name: { ...hidden, value: names[0] },
    [lineage]: { ...hidden, value: Object.freeze(names) },
  });
  return names;
}

/** Finds a class by its name, unless a bundler dropped it: then nobody here can ask for it either. */
export function registeredClass(name: string | undefined): ErrorClass | undefined {
  return registered.get(name);
}

/** Whether a value is an instance of the named class, of whichever copy. Never throws. */
export function descendsFrom(value: unknown, name: string | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  try {
    const names: unknown = (value as { [lineage]?: unknown })[lineage];
    return Array.isArray(names) && names.includes(name);
  } catch {
    return false; // a revoked proxy, or a trap that throws
  }
}
