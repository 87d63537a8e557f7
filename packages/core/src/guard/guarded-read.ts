import { read } from './read.ts';

/** Reads a property that should be a text; `''` where it is none. */
export function readText(target: unknown, key: string): string {
  const value = read(target, key);
  return typeof value === 'string' ? value : '';
}

/** More than anybody reports; keeps a proxy that claims an endless length from never ending. */
const limit = 1_000_000;

/** Reads an element; a hole in an array must not show what somebody put on a prototype. */
function readElement(list: readonly unknown[], index: number): unknown {
  try {
    return Object.hasOwn(list, index) ? list[index] : undefined;
  } catch {
    return undefined; // a getter or a trap that throws
  }
}

/** Copies an array into a plain one, element by element; `[]` where it is none. */
export function toList(value: unknown): readonly unknown[] {
  try {
    if (!Array.isArray(value)) return [];
    const list: unknown[] = [];
    const length = Math.min(value.length, limit);
    for (let index = 0; index < length; index += 1) list.push(readElement(value, index));
    return list;
  } catch {
    return []; // a revoked proxy
  }
}
