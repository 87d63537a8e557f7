import type { ApiError } from '../error/api-error.ts';
import { aFunction, anything, assertOptions } from '../guard/options.ts';
import { normalize } from '../normalize/normalize.ts';
import { normalizeOptions } from '../normalize/option-kinds.ts';
import type { ResponseOptions } from '../normalize/recognizer.ts';
import { aChallenge, type ChallengeOptions, challenged } from './challenge.ts';
import type { ErrorResponse } from './error-response.ts';
import { type FailedRequest, fetchResponse } from './fetch-response.ts';
import { renderError } from './render-error.ts';

const kinds = { ...normalizeOptions, recognize: aFunction } as const;
const errorResponseKinds = { ...kinds, challenge: aChallenge } as const;
const responseKinds = { ...errorResponseKinds, request: anything } as const;

/**
 * Turns any thrown value into an {@link ApiError}: an error of this package stays as it is,
 * `mapError` and `recognize` convert what they know, and the rest becomes a 500 that shows nothing.
 * The `cause` is what was thrown. Takes every thrown value (WIRE.md, "Promised").
 * @throws {TypeError} for unknown or wrong options only
 */
export function toApiError(thrown: unknown, options: ResponseOptions = {}): ApiError {
  assertOptions('toApiError', options, kinds);
  return normalize(thrown, options, options.recognize);
}

/**
 * Turns any thrown value into the response of the contract, with the `toApiError` of this entry:
 * status, headers and JSON. Takes every thrown value.
 * @throws {TypeError} for unknown or wrong options only
 */
export function toErrorResponse(
  thrown: unknown,
  options: ResponseOptions & ChallengeOptions = {},
): ErrorResponse {
  assertOptions('toErrorResponse', options, errorResponseKinds);
  return challenged(renderError(normalize(thrown, options, options.recognize)), options);
}

/**
 * Turns any thrown value into a `Response` of the contract, with the `toApiError` of this entry, for
 * servers that use fetch's types. Takes every thrown value.
 * @throws {TypeError} for unknown or wrong options only
 */
export function toResponse(
  thrown: unknown,
  options: ResponseOptions & ChallengeOptions & FailedRequest = {},
): Response {
  assertOptions('toResponse', options, responseKinds);
  return fetchResponse(renderError(normalize(thrown, options, options.recognize)), options);
}
