import { type Expected, said } from '@error-contract/harness/expect-contract';

/** Bytes that do not reach the framework, or that it cannot serve. */
export type BelowRow = readonly [name: string, bytes: string, expected: Expected];

const get = (path: string, ...headers: readonly string[]) =>
  [`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n');
const post = (...lines: readonly string[]) =>
  ['POST /echo HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...lines].join(
    '\r\n',
  );

const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

export const notHttp = said(400, 'The request is not valid HTTP');
const xs = 'x'.repeat(20_000);
const chunked = 'Transfer-Encoding: chunked';

export const belowRows: readonly BelowRow[] = [
  ['a garbage request line', 'garbage\r\n\r\n', notHttp],
  ['a TLS hello', '\x16\x03\x01\x02\x00\x01', notHttp],
  ['an unknown method', 'BREW / HTTP/1.1\r\n\r\n', notHttp],
  ['a header without a colon', get('/ok/json', 'nonsense'), notHttp],
  ['too many header bytes', get('/ok/json', `X-A: ${xs}`), { status: 431 }],
  ['a path that is too long', get(`/${xs}`), { status: 431 }],
  ['no Host', 'GET /ok/json HTTP/1.1\r\n\r\n', said(400, 'The Host header is missing')],
  ['an Expect that nobody knows', get('/ok/json', 'Expect: a-miracle'), { status: 417 }],
  [
    'CONNECT',
    'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n',
    { status: 405, headers: { allow: methods } },
  ],
  ['an invalid chunk', post(chunked, '', 'zz\r\n'), notHttp],
  ['an invalid Content-Length', post('Content-Length: a', '', '{}'), notHttp],
  ['two lengths', post('Content-Length: 2', chunked, '', '0\r\n\r\n'), notHttp],
  ['chunk extensions without end', post(chunked, '', `2;${xs}\r\n{}`), { status: 413 }],
];

/** Requests that do not arrive in time. */
export const lateRows: readonly BelowRow[] = [
  ['headers that do not end', 'GET / HTTP/1.1\r\nHost: a\r\n', { status: 408 }],
  ['a body that does not end', post('Content-Length: 20', '', '{'), { status: 408 }],
];
