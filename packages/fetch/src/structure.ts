import { isObject, read } from '@error-contract/core/adapter';

/** Whether a value is a `Response`: of the runtime, or of a server or a realm that has its own. */
export function isResponse(value: unknown): value is Response {
  if (!isObject(value)) return false;
  if (typeof read(value, 'status') !== 'number') return false;
  return typeof read(read(value, 'headers'), 'get') === 'function';
}

/** Whether a value is a promise, of any library. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof read(value, 'then') === 'function';
}
