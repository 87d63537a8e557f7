import { isObject } from '../../guard/read.ts';

/** Whether a value is an object that has none but these keys. */
export function hasOnly(value: unknown, keys: ReadonlySet<string>): value is object {
  if (!isObject(value) || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => keys.has(key));
}
