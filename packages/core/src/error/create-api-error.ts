import { ApiError, type ApiErrorOptions, type Messages } from './api-error.ts';
import { BadRequestError } from './bad-request-error.ts';
import { ConflictError } from './conflict-error.ts';
import { ForbiddenError } from './forbidden-error.ts';
import { InternalServerError } from './internal-server-error.ts';
import { NotFoundError } from './not-found-error.ts';
import { TooManyRequestsError } from './too-many-requests-error.ts';
import { UnauthorizedError } from './unauthorized-error.ts';
import { UnprocessableEntityError } from './unprocessable-entity-error.ts';

type ErrorClass = new (message?: Messages, options?: ApiErrorOptions) => ApiError;

const classes: ReadonlyMap<number, ErrorClass> = /* @__PURE__ */ new Map<number, ErrorClass>([
  [400, BadRequestError],
  [401, UnauthorizedError],
  [403, ForbiddenError],
  [404, NotFoundError],
  [409, ConflictError],
  [422, UnprocessableEntityError],
  [429, TooManyRequestsError],
  [500, InternalServerError],
]);

/** Creates the error of a status: of its own class where it has one, else an {@link ApiError}. */
export function createApiError(
  statusCode: number,
  message?: Messages,
  options?: ApiErrorOptions,
): ApiError {
  const Class = classes.get(statusCode);
  return Class ? new Class(message, options) : new ApiError(statusCode, message, options);
}
