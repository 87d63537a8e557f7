import { read } from '../guard/read.ts';

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
