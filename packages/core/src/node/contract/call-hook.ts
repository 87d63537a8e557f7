/**
 * Calls a hook of the service. What it throws, or rejects with, changes nothing: `failed` is told.
 */
export function callHook(hook: () => unknown, failed: (fault: unknown) => void): void {
  try {
    const result: unknown = hook();
    // Also a promise of another realm, or of a library.
    if (isThenable(result)) Promise.resolve(result).then(undefined, failed);
  } catch (fault) {
    failed(fault);
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}
