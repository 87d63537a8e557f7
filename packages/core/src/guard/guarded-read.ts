import { read } from './read.ts';

/** Reads a property that should be a text; `''` if it is not one. */
export function readText(target: unknown, key: string): string {
  const value = read(target, key);
  return typeof value === 'string' ? value : '';
}

/** Whether a value is a list of texts, and not an empty one. */
export function isTexts(value: unknown): value is readonly string[] {
  const list = toList(value);
  return list.length > 0 && list.every((item) => typeof item === 'string');
}

/** A proxy can claim any length: reading must end. */
const limit = 1_000_000;

/** Reads an own element: a hole in an array would show what was put on the prototype. */
function readElement(list: readonly unknown[], index: number): unknown {
  try {
    return Object.hasOwn(list, index) ? list[index] : undefined;
  } catch {
    return undefined; // a getter or a trap that throws
  }
}

/** Copies an array into a plain one, element by element; `[]` for any other value. */
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
