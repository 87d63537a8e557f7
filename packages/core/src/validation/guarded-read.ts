/**
 * Reads a property of anything, `undefined` where there is none or reading throws: issues are made
 * by libraries and authors, and a getter or a proxy of theirs must not turn a 400 into a crash.
 */
export function read(target: unknown, key: string): unknown {
  if ((typeof target !== 'object' && typeof target !== 'function') || target === null) return;
  try {
    return (target as Record<string, unknown>)[key];
  } catch {
    return; // a revoked proxy, or a getter that throws
  }
}

/** Reads a property that should be a text; `''` where it is none. */
export function readText(target: unknown, key: string): string {
  const value = read(target, key);
  return typeof value === 'string' ? value : '';
}

/** More than anybody reports; keeps a proxy that claims an endless length from never ending. */
const limit = 1_000_000;

/** Copies an array into a plain one, element by element; `[]` where it is none. */
export function toList(value: unknown): readonly unknown[] {
  try {
    if (!Array.isArray(value)) return [];
    const length = Math.min(value.length, limit);
    return Array.from({ length }, (_, index) => read(value, String(index)));
  } catch {
    return []; // a revoked proxy
  }
}
