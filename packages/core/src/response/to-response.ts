import type { NormalizeOptions } from '../normalize/recognizer.ts';
import { type FailedRequest, fetchResponse } from './fetch-response.ts';
import { toErrorResponse } from './to-error-response.ts';

/**
 * Turns any thrown value into a `Response` of the contract, for servers that use fetch's types
 * (Hono, Next, Workers, Deno, Bun). Never throws.
 */
export function toResponse(
  thrown: unknown,
  options: NormalizeOptions & FailedRequest = {},
): Response {
  return fetchResponse(toErrorResponse(thrown, options), options);
}
