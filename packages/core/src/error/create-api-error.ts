import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { BadRequestError } from './bad-request-error.ts';
import { type ClassName, classNames } from './class-names.ts';
import { ConflictError } from './conflict-error.ts';
import { ForbiddenError } from './forbidden-error.ts';
import { InternalServerError } from './internal-server-error.ts';
import { NotFoundError } from './not-found-error.ts';
import { TooManyRequestsError } from './too-many-requests-error.ts';
import { UnauthorizedError } from './unauthorized-error.ts';
import { UnprocessableEntityError } from './unprocessable-entity-error.ts';

type ErrorClass = new (message?: Messages, options?: ApiErrorOptions) => ApiError;

const classes: Readonly<Record<ClassName, ErrorClass>> = {
  BadRequestError,
  ConflictError,
  ForbiddenError,
  InternalServerError,
  NotFoundError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableEntityError,
};

/** Creates the error of a status: of the class of that status, or else an {@link ApiError}. */
export function createApiError(
  statusCode: number,
  message?: Messages,
  options?: ApiErrorOptions,
): ApiError {
  const name = classNames.get(statusCode);
  return name ? new classes[name](message, options) : new ApiError(statusCode, message, options);
}
