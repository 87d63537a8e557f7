import { challengeFor } from './challenge.ts';
import type { ErrorResponse } from './error-response.ts';

/** What the functions that make a `Response` can be told beside how to know errors. */
export interface FailedRequest {
  /** The request that failed. A 401 says `invalid_token` where it sent a key (RFC 6750). */
  readonly request?: { readonly headers: { get(name: string): string | null } } | undefined;
}

/** Makes the `Response` of a server that speaks fetch. */
export function fetchResponse(
  { statusCode, headers, body }: ErrorResponse,
  { request }: FailedRequest,
): Response {
  const authorization = request?.headers.get('authorization');
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    challengeFor(value, authorization),
  ]);
  return new Response(body, { status: statusCode, headers: entries });
}
