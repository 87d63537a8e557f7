import { type Expected, said } from '@error-contract/harness/expect-contract';

/** Bytes that do not reach the framework, or not as a request that it can serve. */
export interface BelowRow {
  readonly name: string;
  readonly bytes: string;
  readonly expected: Expected;
  /** The method, where the answer has no body. */
  readonly method?: string;
}

const get = (path: string, ...headers: readonly string[]) =>
  [`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n');
const post = (...lines: readonly string[]) =>
  ['POST /echo HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...lines].join(
    '\r\n',
  );

const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

export const belowRows: readonly BelowRow[] = [
  { name: 'a garbage request line', bytes: 'garbage\r\n\r\n', expected: { status: 400 } },
  { name: 'a TLS hello', bytes: '\x16\x03\x01\x02\x00\x01', expected: { status: 400 } },
  { name: 'an unknown method', bytes: 'BREW / HTTP/1.1\r\n\r\n', expected: { status: 400 } },
  {
    name: 'a header without a colon',
    bytes: get('/ok/json', 'nonsense'),
    expected: { status: 400 },
  },
  {
    name: 'too many header bytes',
    bytes: get('/ok/json', `X-A: ${'x'.repeat(20_000)}`),
    expected: { status: 431 },
  },
  {
    name: 'a path that is too long',
    bytes: get(`/${'x'.repeat(20_000)}`),
    expected: { status: 431 },
  },
  {
    name: 'no Host',
    bytes: 'GET /ok/json HTTP/1.1\r\n\r\n',
    expected: said(400, 'The Host header is missing'),
  },
  {
    name: 'an Expect that nobody knows',
    bytes: get('/ok/json', 'Expect: a-miracle'),
    expected: { status: 417 },
  },
  {
    name: 'CONNECT',
    bytes: 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n',
    expected: { status: 405, headers: { allow: methods } },
  },
  {
    name: 'an invalid chunk',
    bytes: post('Transfer-Encoding: chunked', '', 'zz\r\n'),
    expected: { status: 400 },
  },
  {
    name: 'an invalid Content-Length',
    bytes: post('Content-Length: a', '', '{}'),
    expected: { status: 400 },
  },
  {
    name: 'two lengths',
    bytes: post('Content-Length: 2', 'Transfer-Encoding: chunked', '', '0\r\n\r\n'),
    expected: { status: 400 },
  },
  {
    name: 'chunk extensions without end',
    bytes: post('Transfer-Encoding: chunked', '', `2;${'x'.repeat(20_000)}\r\n{}`),
    expected: { status: 413 },
  },
];

/** What does not arrive in time. */
export const lateRows: readonly BelowRow[] = [
  {
    name: 'headers that do not end',
    bytes: 'GET / HTTP/1.1\r\nHost: a\r\n',
    expected: { status: 408 },
  },
  {
    name: 'a body that does not end',
    bytes: post('Content-Length: 20', '', '{'),
    expected: { status: 408 },
  },
];
