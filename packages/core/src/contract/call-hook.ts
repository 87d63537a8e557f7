/**
 * Calls a hook of the service. If it throws or rejects, only `failed` learns of it.
 */
export function callHook(hook: () => unknown, failed: (fault: unknown) => void): void {
  try {
    const result: unknown = hook();
    // This includes promises of another realm or library.
    if (isThenable(result)) Promise.resolve(result).then(undefined, failed);
  } catch (fault) {
    failed(fault);
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}
