import { type ApiError, withoutStack } from '../error/api-error.ts';
import { createApiError } from '../error/create-api-error.ts';
import { has, isObject } from '../guard/read.ts';
import { isFailureStatus } from '../status/status-name.ts';

/** Makes the error of an unknown value: its status is the one set before, or 500. */
export function unknownError(thrown: unknown, statusCode: number | undefined): ApiError {
  const status = isFailureStatus(statusCode) ? statusCode : 500;
  const make = () => createApiError(status, undefined, { cause: thrown });
  return isObject(thrown) && has(thrown, 'stack') ? withoutStack(make) : make();
}
