import type { ApiError } from '../error/api-error.ts';
import { normalize } from '../normalize/normalize.ts';
import type { ResponseOptions } from '../normalize/recognizer.ts';
import type { ErrorResponse } from './error-response.ts';
import { type FailedRequest, fetchResponse } from './fetch-response.ts';
import { renderError } from './render-error.ts';

/**
 * Turns anything that can be thrown into an {@link ApiError}: errors of this package as they are,
 * what `mapError` and `recognize` know, and everything else as a 500 that shows nothing.
 * What was thrown is the `cause`. Never throws (WIRE.md, "Promised").
 */
export function toApiError(thrown: unknown, options: ResponseOptions = {}): ApiError {
  return normalize(thrown, options, options.recognize);
}

/**
 * Turns anything that can be thrown into the response of the contract, as `toApiError` of this entry
 * understands it: status, headers and JSON. Never throws.
 */
export function toErrorResponse(thrown: unknown, options?: ResponseOptions): ErrorResponse {
  return renderError(toApiError(thrown, options));
}

/**
 * Turns anything that can be thrown into a `Response` of the contract, as `toApiError` of this entry
 * understands it, for servers that speak fetch. Never throws.
 */
export function toResponse(
  thrown: unknown,
  options: ResponseOptions & FailedRequest = {},
): Response {
  return fetchResponse(toErrorResponse(thrown, options), options);
}
