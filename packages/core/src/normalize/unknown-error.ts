import { type ApiError, withoutStack } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { has } from '../guard/read.ts';
import { isFailureStatus } from '../status/status-name.ts';

/** Whatever says nothing about itself: the status that was set before, or 500. Never its message. */
export function unknownError(thrown: unknown, statusCode: number | undefined): ApiError {
  const status = isFailureStatus(statusCode) ? statusCode : 500;
  const make = () => createApiError(status, undefined, { cause: thrown });
  const hasStack = typeof thrown === 'object' && thrown !== null && has(thrown, 'stack');
  return hasStack ? withoutStack(make) : make();
}
