import type { NormalizeOptions } from '../normalize/recognizer.ts';
import { challengeFor } from './challenge.ts';
import { toErrorResponse } from './to-error-response.ts';

/** What {@link toResponse} can be told. */
export interface ResponseOptions extends NormalizeOptions {
  /** The request that failed. A 401 says `invalid_token` where it sent a key (RFC 6750). */
  readonly request?: { readonly headers: { get(name: string): string | null } } | undefined;
}

/**
 * Turns anything that can be thrown into a `Response` of the contract, for servers that speak
 * fetch (Hono, Next, Workers, Deno, Bun). Never throws.
 */
export function toResponse(thrown: unknown, options: ResponseOptions = {}): Response {
  const { statusCode, headers, body } = toErrorResponse(thrown, options);
  const authorization = options.request?.headers.get('authorization');
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    challengeFor(value, authorization),
  ]);
  return new Response(body, { status: statusCode, headers: entries });
}
