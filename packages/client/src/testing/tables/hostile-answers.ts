import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { conflict } from '../call-hostile.ts';
import { answer, drip, pour } from '../hostile-server.ts';

export type Treat = (socket: Socket) => void;
type Headers = Parameters<typeof answer>[2];

export const head = (status: number, headers: Headers) => answer(status, '', headers);
export const length = (value: string | number | null) => ({ 'content-length': value });
const chunked = { ...length(null), 'transfer-encoding': 'chunked' };
const gzip = { 'content-encoding': 'gzip' };
const zipped = gzipSync(conflict);
const bomb = gzipSync(Buffer.alloc(2e8));
export const megabyte = 'a'.repeat(1_000_000);
const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
const header = `X-A: ${'a'.repeat(999)}\r\n`;

function ends(...parts: Parameters<typeof answer>): Treat {
  return (it) => it.end(answer(...parts));
}
const fails = (body: string | Buffer, headers: Headers) => ends(409, body, headers);

function drips(status: number): Treat {
  return (it) => drip(it, head(status, length(9999)), ' ');
}

export function pours(start: string | Buffer, piece: string): Treat {
  return (it) => pour(it, start, piece);
}

/** The name, what is sent, the error, and what is said of the body. */
export type HostileRow = [name: string, treat: Treat, error: string, deviation?: string];

export const hostileRows: HostileRow[] = [
  ['a result that drips', drips(200), 'TimeoutError'],
  ['headers that drip', (it) => drip(it, 'HTTP/1.1 200 OK\r\n', 'X-A: b\r\n'), 'TimeoutError'],
  ['nothing at all', () => {}, 'TimeoutError'],
  ['a failure that drips', drips(409), 'ConflictError', 'complete'],
  ['a failure without an end', pours(head(409, chunked), chunk), 'ConflictError', 'complete'],
  ['a failure of 100 MB', pours(head(409, length(1e8)), megabyte), 'ConflictError', 'complete'],
  ['headers without an end', pours('HTTP/1.1 200 OK\r\n', header), 'NetworkError'],
  ['a length that is too long', fails(conflict, length(999)), 'ConflictError', 'complete'],
  ['a result, its length too long', ends(200, '{}', length(999)), 'NetworkError'],
  ['a length that is too short', fails(conflict, length(20)), 'ConflictError', 'not JSON'],
  ['a result, its length too short', ends(200, '{"a":1}', length(3)), 'UnexpectedResponseError'],
  ['no length', fails(conflict, length(null)), 'ConflictError'],
  ['a cut result, no length', ends(200, '{"a":', length(null)), 'UnexpectedResponseError'],
  ['an invalid length', fails(conflict, length('a')), 'NetworkError'],
  ['an invalid chunk', fails('zz\r\n', chunked), 'ConflictError', 'complete'],
  ['chunks that stop', fails('3\r\n{"s\r\n', chunked), 'ConflictError', 'complete'],
  ['a failure that is not gzip', fails(conflict, gzip), 'ConflictError', 'complete'],
  ['a result that is not gzip', ends(200, '{}', gzip), 'NetworkError'],
  ['a failure in gzip', fails(zipped, gzip), 'ConflictError'],
  ['gzip that is cut', fails(zipped.subarray(0, 30), gzip), 'ConflictError', 'not JSON'],
  ['a bomb of 200 MB in gzip', fails(bomb, gzip), 'ConflictError', 'complete'],
  ['another protocol', (it) => it.end('220 mail.example ESMTP\r\n'), 'NetworkError'],
  ['an invalid status', (it) => it.end('HTTP/1.1 99 A\r\n\r\n'), 'NetworkError'],
];

/** What is no HTTP today is none at the next try. */
export const lasting =
  /^(?:headers without an end|an invalid length|another protocol|an invalid status|a result that is not gzip)$/;
