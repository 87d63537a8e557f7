import { ApiError } from '@error-contract/core';
import type { ResponseFacts } from '../response/response-facts.ts';

/** An error of a status; of several statuses a union that a `switch` over `statusCode` divides. */
export type StatusError<Status extends number> = Status extends number
  ? ApiError & {
      readonly statusCode: Status;
      /** What came with it; `undefined` where it was thrown here and not by a service. */
      readonly response?: ResponseFacts | undefined;
    }
  : never;

/**
 * Whether something that was thrown is an ApiError of one of the statuses. Where there are several,
 * a `switch (error.statusCode)` over them can be exhaustive.
 */
export function isStatus<const Status extends number>(
  error: unknown,
  ...statuses: readonly [Status, ...Status[]]
): error is StatusError<Status> {
  return ApiError.is(error) && (statuses as readonly number[]).includes(error.statusCode);
}
