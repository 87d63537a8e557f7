import type { ResponseFacts } from '../response/response-facts.ts';

/**
 * Finds the response that an error came with: status, headers, request id. `undefined` for a
 * NetworkError, for an error of another client, and for anything else.
 */
export function responseOf(error: unknown): ResponseFacts | undefined {
  if (!(error instanceof Error)) return undefined;
  const { response } = error as { response?: unknown };
  const isOurs = typeof response === 'object' && response !== null && 'tries' in response;
  return isOurs ? (response as ResponseFacts) : undefined;
}
