import type { NormalizeOptions } from '../normalize/recognizer.ts';
import { toApiError } from '../normalize/to-api-error.ts';
import type { ChallengeOptions } from './challenge.ts';
import { type FailedRequest, fetchResponse } from './fetch-response.ts';
import { renderError } from './render-error.ts';

/**
 * Turns any thrown value into a `Response` of the contract, for servers that use fetch's types
 * (Hono, Next, Workers, Deno, Bun). Never throws.
 */
export function toResponse(
  thrown: unknown,
  options: NormalizeOptions & ChallengeOptions & FailedRequest = {},
): Response {
  return fetchResponse(renderError(toApiError(thrown, options)), options);
}
