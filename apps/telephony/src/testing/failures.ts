import { ApiError } from '@error-contract/core';

/** What a promise fails with, as status and message, or as it is where it is no ApiError. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const thrown = await promise.then(
    () => new Error('expected a failure, and there was none'),
    (error: unknown) => error,
  );
  return ApiError.is(thrown) ? [thrown.statusCode, thrown.message] : thrown;
}

/** How many of the results are fulfilled, and what the others failed with. */
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
