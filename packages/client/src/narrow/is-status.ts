import { ApiError } from '@error-contract/core';
import type { ResponseFacts } from '../response/response-facts.ts';

/** An error with one of the statuses: a union that a `switch` over `statusCode` narrows. */
export type StatusError<Status extends number> = Status extends number
  ? ApiError & {
      readonly statusCode: Status;
      /** The response; `undefined` if the error was thrown here and not by a service. */
      readonly response?: ResponseFacts | undefined;
    }
  : never;

/**
 * Whether something thrown is an ApiError with one of the statuses. A `switch (error.statusCode)`
 * over several of them can be exhaustive.
 */
export function isStatus<const Status extends number>(
  error: unknown,
  ...statuses: readonly [Status, ...Status[]]
): error is StatusError<Status> {
  return ApiError.is(error) && (statuses as readonly number[]).includes(error.statusCode);
}
