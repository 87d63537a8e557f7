import { anything, assertOptions } from '../guard/options.ts';
import { normalize } from '../normalize/normalize.ts';
import { normalizeOptions } from '../normalize/option-kinds.ts';
import { recognizeErrors } from '../normalize/recognize-errors.ts';
import type { NormalizeOptions } from '../normalize/recognizer.ts';
import { aChallenge, type ChallengeOptions } from './challenge.ts';
import { type FailedRequest, fetchResponse } from './fetch-response.ts';
import { renderError } from './render-error.ts';

const kinds = { ...normalizeOptions, challenge: aChallenge, request: anything } as const;

/**
 * Turns any thrown value into a `Response` of the contract, for code that catches errors by itself;
 * `@error-contract/fetch` wraps whole handlers. Takes every thrown value.
 * @throws {TypeError} for unknown or wrong options only
 */
export function toResponse(
  thrown: unknown,
  options: NormalizeOptions & ChallengeOptions & FailedRequest = {},
): Response {
  assertOptions('toResponse', options, kinds);
  return fetchResponse(renderError(normalize(thrown, options, recognizeErrors)), options);
}
