import { readString } from '../../guard/read.ts';
import type { FailureStatus } from '../../status/status-name.ts';

const statuses: ReadonlyMap<string, FailureStatus> = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

const gone = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_DESTROYED']);

/** Whether a request stopped in the middle because its client left. */
export function isCutOff(error: unknown): boolean {
  return readString(error, 'code') === 'HPE_INVALID_EOF_STATE';
}

/**
 * The status for what the HTTP parser refused (WIRE.md, "Promised"); `undefined` if the client left.
 * The error may be the service's own: it has destroyed the connection with what was thrown.
 */
export function parseErrorStatus(error: unknown): FailureStatus | undefined {
  const code = readString(error, 'code') ?? '';
  return gone.has(code) ? undefined : (statuses.get(code) ?? 400);
}

/** What is said of the bytes beside their status; `undefined` where the status says it. */
export function parseErrorSentence(error: unknown): string | undefined {
  if (parseErrorStatus(error) !== 400) return undefined;
  return isCutOff(error) ? 'The request is incomplete' : 'The request is not valid HTTP';
}
