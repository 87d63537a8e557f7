import type { ApiError } from '../error/api-error.ts';
import { normalize } from '../normalize/normalize.ts';
import type { ResponseOptions } from '../normalize/recognizer.ts';
import { type ChallengeOptions, challenged } from './challenge.ts';
import type { ErrorResponse } from './error-response.ts';
import { type FailedRequest, fetchResponse } from './fetch-response.ts';
import { renderError } from './render-error.ts';

/**
 * Turns any thrown value into an {@link ApiError}: an error of this package stays as it is,
 * `mapError` and `recognize` convert what they know, and the rest becomes a 500 that shows nothing.
 * The `cause` is what was thrown. Never throws (WIRE.md, "Promised").
 */
export function toApiError(thrown: unknown, options: ResponseOptions = {}): ApiError {
  return normalize(thrown, options, options.recognize);
}

/**
 * Turns any thrown value into the response of the contract, with the `toApiError` of this entry:
 * status, headers and JSON. Never throws.
 */
export function toErrorResponse(
  thrown: unknown,
  options: ResponseOptions & ChallengeOptions = {},
): ErrorResponse {
  return challenged(renderError(toApiError(thrown, options)), options);
}

/**
 * Turns any thrown value into a `Response` of the contract, with the `toApiError` of this entry, for
 * servers that use fetch's types. Never throws.
 */
export function toResponse(
  thrown: unknown,
  options: ResponseOptions & ChallengeOptions & FailedRequest = {},
): Response {
  return fetchResponse(renderError(toApiError(thrown, options)), options);
}
