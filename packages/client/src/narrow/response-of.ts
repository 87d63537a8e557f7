import type { ResponseFacts } from '../response/response-facts.ts';

/** `undefined` for what cannot be read: a revoked proxy, a getter that throws. */
function readResponse(error: unknown): unknown {
  try {
    return error instanceof Error ? (error as { response?: unknown }).response : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Finds the response that an error came with: status, headers, request id. `undefined` for a
 * NetworkError, for an error of another client, and for anything else.
 */
export function responseOf(error: unknown): ResponseFacts | undefined {
  const response = readResponse(error);
  const isOurs = typeof response === 'object' && response !== null && 'tries' in response;
  return isOurs ? (response as ResponseFacts) : undefined;
}
