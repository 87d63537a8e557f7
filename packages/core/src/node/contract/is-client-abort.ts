import type { IncomingMessage } from 'node:http';
import { read } from '../../guard/read.ts';

const codes = new Set<unknown>([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'ERR_STREAM_PREMATURE_CLOSE',
]);
const names = new Set<unknown>(['AbortError']);

/**
 * Whether an error only says that the client left. The code alone is not enough: a lost connection
 * to a database has the same one, and axios calls its own timeout `ECONNABORTED`.
 */
export function isClientAbort(thrown: unknown, req: IncomingMessage): boolean {
  const isCutOff = req.destroyed && !req.complete;
  if (!isCutOff && !req.socket?.destroyed) return false;
  if (read(thrown, 'type') === 'request.aborted') return true;
  return codes.has(read(thrown, 'code')) || names.has(read(thrown, 'name'));
}
