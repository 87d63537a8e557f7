// Errors to throw

export { ApiError, type ApiErrorOptions, type Messages } from './error/api-error.ts';
export { BadRequestError } from './error/bad-request-error.ts';
export { ConflictError } from './error/conflict-error.ts';
export { ForbiddenError } from './error/forbidden-error.ts';
export { InternalServerError } from './error/internal-server-error.ts';
export { NotFoundError } from './error/not-found-error.ts';
export {
  TooManyRequestsError,
  type TooManyRequestsErrorOptions,
} from './error/too-many-requests-error.ts';
export { UnauthorizedError, type UnauthorizedErrorOptions } from './error/unauthorized-error.ts';
export { UnprocessableEntityError } from './error/unprocessable-entity-error.ts';
export { ValidationError, type ValidationErrorOptions } from './error/validation-error.ts';

// The errors that a route declares

export type { DeclaredErrors, ResultOf, Route, StatusOf } from './error/declared-errors.ts';
export { defineErrors } from './error/define-errors.ts';

// The body on the wire

export { apiErrorFromBody } from './body/api-error-from-body.ts';
export { type FieldErrorsOptions, fieldErrors } from './body/field-errors.ts';
export { isErrorBody } from './body/is-error-body.ts';
export type { ErrorBody } from './error/error-body.ts';

// Statuses

export { type ContractStatus, contractStatuses } from './status/contract-statuses.ts';
export { statusName } from './status/status-name.ts';

// From anything thrown to a response

export { databaseErrors } from './normalize/libraries/database-errors.ts';
export type { NormalizeOptions } from './normalize/recognizer.ts';
export { toApiError } from './normalize/to-api-error.ts';
export type { ErrorResponse } from './response/error-response.ts';
export type { FailedRequest } from './response/fetch-response.ts';
export { toErrorResponse } from './response/to-error-response.ts';
export { toResponse } from './response/to-response.ts';

// The options of every adapter

export type { ChallengeOptions } from './response/challenge.ts';
export type {
  Deviation,
  ErrorContractOptions,
  ForeignAnswer,
  ResponsesMode,
} from './response/error-contract-options.ts';

// Reading requests

export { bearerToken } from './auth/bearer-token.ts';
export type { Output, StandardResult, StandardSchema } from './validation/standard-schema.ts';
export { validate, validateAsync } from './validation/validate.ts';
