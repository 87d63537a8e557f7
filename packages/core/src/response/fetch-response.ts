import { type ChallengeOptions, challenged } from './challenge.ts';
import type { ErrorResponse } from './error-response.ts';

/** The option of `toResponse` that is not about recognising errors. */
export interface FailedRequest {
  /** The request that failed: if it sent a key, a 401 says `invalid_token` (RFC 6750). */
  readonly request?: { readonly headers: { get(name: string): string | null } } | undefined;
}

/** What only looks like a request must not change the answer. */
function authorizationOf(request: FailedRequest['request']): string | null | undefined {
  try {
    return request?.headers.get('authorization');
  } catch {
    return undefined;
  }
}

/** Makes a `Response` from the rendering of an error. */
export function fetchResponse(
  rendered: ErrorResponse,
  options: ChallengeOptions & FailedRequest,
): Response {
  const authorization = () => authorizationOf(options.request);
  const { statusCode, headers, body } = challenged(rendered, options, authorization);
  return new Response(body, { status: statusCode, headers });
}
