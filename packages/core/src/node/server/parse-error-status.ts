import type { FailureStatus } from '../../status/status-name.ts';

const statuses: ReadonlyMap<string, FailureStatus> = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

const gone = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_DESTROYED']);

/** Whether a request only stopped in the middle: its client left, which is nobody's error. */
export function isCutOff({ code }: NodeJS.ErrnoException): boolean {
  return code === 'HPE_INVALID_EOF_STATE';
}

/** The status of what the HTTP parser refused (WIRE.md, "Promised"); `undefined` if the client left. */
export function parseErrorStatus({ code = '' }: NodeJS.ErrnoException): FailureStatus | undefined {
  return gone.has(code) ? undefined : (statuses.get(code) ?? 400);
}
