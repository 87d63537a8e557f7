import type { ErrorResponse } from './error-response.ts';

/** Gives a response of the contract as the `Response` of fetch. */
export function fetchResponse({ statusCode, headers, body }: ErrorResponse): Response {
  return new Response(body, { status: statusCode, headers });
}
