import { ApiError } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';

/** Accepts the result of a user's function if it is an error of ours. */
export function accepted(error: unknown): ApiError | undefined {
  // An async function is a mistake, but its rejection must not end the process.
  if (error instanceof Promise) error.catch(() => {});
  return ApiError.is(error) ? error : undefined;
}

/** Asks a mapping of the user. A bug in it is a 500, whose cause `causeOf` makes of what it threw. */
export function askMapping(
  ask: () => unknown,
  causeOf: (fault: unknown) => unknown,
): ApiError | undefined {
  try {
    return accepted(ask());
  } catch (fault) {
    return ApiError.is(fault) ? fault : createApiError(500, undefined, { cause: causeOf(fault) });
  }
}
