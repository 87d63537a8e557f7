import type { NormalizeOptions } from '../normalize/recognizer.ts';
import { type FailedRequest, fetchResponse } from './fetch-response.ts';
import { toErrorResponse } from './to-error-response.ts';

/**
 * Turns anything that can be thrown into a `Response` of the contract, for servers that speak
 * fetch (Hono, Next, Workers, Deno, Bun). Never throws.
 */
export function toResponse(
  thrown: unknown,
  options: NormalizeOptions & FailedRequest = {},
): Response {
  return fetchResponse(toErrorResponse(thrown, options), options);
}
