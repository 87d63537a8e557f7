import { isObject, read } from '@error-contract/core/adapter';

function isOfRuntime(value: unknown): value is Response {
  try {
    return value instanceof Response;
  } catch {
    return false; // a revoked proxy
  }
}

/**
 * Whether a value is a `Response`: of the runtime, or of a server or a realm that has its own. Errors of
 * the clients of other services have a status and `Headers`, too.
 */
export function isResponse(value: unknown): value is Response {
  // To ask a response of Hono's server for its headers makes it a slower one.
  if (isOfRuntime(value)) return true;
  if (!isObject(value) || typeof read(value, 'status') !== 'number') return false;
  if (typeof read(value, 'clone') !== 'function') return false;
  return typeof read(read(value, 'headers'), 'get') === 'function';
}

/** Whether a value is a promise, of any library. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof read(value, 'then') === 'function';
}
