import type { NormalizeOptions } from '../normalize/recognizer.ts';
import { toApiError } from '../normalize/to-api-error.ts';
import { type ChallengeOptions, challenged } from './challenge.ts';
import type { ErrorResponse } from './error-response.ts';
import { renderError } from './render-error.ts';

/**
 * Turns any thrown value into the response of the contract: status, headers and JSON. It is plain
 * data, so that every framework can write it. Never throws.
 */
export function toErrorResponse(
  thrown: unknown,
  options: NormalizeOptions & ChallengeOptions = {},
): ErrorResponse {
  return challenged(renderError(toApiError(thrown, options)), options);
}
