import { ApiError } from '@error-contract/core';

/** The error of a promise, as status and message, or unchanged if it is not an ApiError. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const thrown = await promise.then(
    () => new Error('expected a failure, and there was none'),
    (error: unknown) => error,
  );
  return ApiError.is(thrown) ? [thrown.statusCode, thrown.message] : thrown;
}

/** How many results are fulfilled, and the errors of the others. */
export async function outcomes(results: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(results);
  const failures = settled.filter((result) => result.status === 'rejected');
  return {
    succeeded: settled.length - failures.length,
    failures: failures.map(({ reason }) =>
      ApiError.is(reason) ? [reason.statusCode, reason.message] : reason,
    ),
  };
}
