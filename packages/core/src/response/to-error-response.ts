import { assertOptions } from '../guard/options.ts';
import { normalize } from '../normalize/normalize.ts';
import { normalizeOptions } from '../normalize/option-kinds.ts';
import { recognizeErrors } from '../normalize/recognize-errors.ts';
import type { NormalizeOptions } from '../normalize/recognizer.ts';
import { aChallenge, type ChallengeOptions, challenged } from './challenge.ts';
import type { ErrorResponse } from './error-response.ts';
import { renderError } from './render-error.ts';

const kinds = { ...normalizeOptions, challenge: aChallenge } as const;

/**
 * Turns any thrown value into the response of the contract: status, headers and JSON. It is plain
 * data, so that every framework can write it. Takes every thrown value.
 * @throws {TypeError} for unknown or wrong options only
 */
export function toErrorResponse(
  thrown: unknown,
  options: NormalizeOptions & ChallengeOptions = {},
): ErrorResponse {
  assertOptions('toErrorResponse', options, kinds);
  return challenged(renderError(normalize(thrown, options, recognizeErrors)), options);
}
