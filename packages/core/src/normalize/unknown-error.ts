import type { ApiError } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { isFailureStatus } from '../status/status-name.ts';

/** Whatever says nothing about itself: the status that was set before, or 500. Never its message. */
export function unknownError(thrown: unknown, statusCode: number | undefined): ApiError {
  return createApiError(isFailureStatus(statusCode) ? statusCode : 500, undefined, {
    cause: thrown,
  });
}
