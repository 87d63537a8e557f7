import fc from 'fast-check';
import type { Framework } from './ways.ts';

/** One request on a connection. `bad`: bytes that no server has to take. */
export type Part =
  | { readonly p: 'ok'; readonly method: 'GET' | 'HEAD'; readonly headers: readonly string[] }
  | { readonly p: 'echo'; readonly body: string; readonly chunks: number; readonly wait: boolean }
  | { readonly p: 'no json'; readonly body: string; readonly chunks: number }
  | { readonly p: 'too large'; readonly size: number; readonly chunks: number }
  | { readonly p: 'unknown'; readonly method: string; readonly target: string }
  | { readonly p: 'bad path'; readonly target: string }
  | { readonly p: 'bad'; readonly bytes: string };

/** The bytes of one connection. */
export interface Requesting {
  readonly kind: 'request';
  readonly parts: readonly Part[];
  /** The share of the bytes after which the client stops; 1 for all of them. */
  readonly cut: number;
  /** Into how many pieces the bytes are written. */
  readonly pieces: number;
  /** Milliseconds between them. */
  readonly pause: number;
  /** How the client leaves once it has written everything. */
  readonly leaving: 'stays' | 'half-close' | 'reset';
}

const okHeaders = [
  'X-A: b',
  'x-a:b',
  'X-A:',
  'X-A: \tb \t',
  'Accept: */*',
  `Cookie: ${'c'.repeat(4_000)}`,
  'X-Obs: \xe9\xff',
  'Connection: keep-alive',
  'Range: bytes=0-1',
  'Accept-Encoding: gzip',
  'Upgrade-Insecure-Requests: 1',
  'TE: trailers',
  'Authorization: Bearer a:b',
];

const ok = fc.record({
  p: fc.constant('ok' as const),
  method: fc.constantFrom<'GET' | 'HEAD'>('GET', 'GET', 'HEAD'),
  headers: fc.array(fc.constantFrom(...okHeaders), { maxLength: 3 }),
});

/** A request inside a body must stay one. */
const smuggled = 'GET /ok/smuggled HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n';
const chunks = fc.constantFrom(0, 0, 1, 3);
const echo = fc.record({
  p: fc.constant('echo' as const),
  body: fc.constantFrom('{}', '[1]', '{"a":"\u00fc"}', `{"a":"${smuggled}"}`),
  chunks,
  wait: fc.boolean(),
});
const noJson = fc.record({
  p: fc.constant('no json' as const),
  body: fc.constantFrom('{', '{"password":"zZhiddenZz",}', smuggled.replaceAll('\\r\\n', '\r\n')),
  chunks,
});
const tooLarge = fc.record({
  p: fc.constant('too large' as const),
  size: fc.constantFrom(1_100, 70_000, 300_000),
  chunks,
});
const unknown = fc.record({
  p: fc.constant('unknown' as const),
  method: fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND', 'SEARCH'),
  target: fc.constantFrom('/', '/nowhere', '//', '/..', '/%2e%2e/etc', '/a?b=%', '*', '/?'),
});
const badPath = fc.record({
  p: fc.constant('bad path' as const),
  target: fc.constantFrom('/ok/%', '/%zz', '/ok/%ff', '/%e0%a4%a', '/ok/%c0%af', '/%ED%A0%80'),
});

const post = 'POST /echo/0 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
const get = 'GET /ok/0 HTTP/1.1\r\nHost: a\r\n';
const badBytes = [
  'garbage\r\n\r\n',
  '\r\n\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'BREW / HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: a\r\n\r\n',
  'GET / HTTP/1.0\r\n\r\n',
  'GET /ok/0 HTTP/1.1\r\n\r\n',
  'GET /ok/0\r\n\r\n',
  'GET  /ok/0 HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /\xe9 HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET ok HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET http://a/ok/0 HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET http:// HTTP/1.1\r\nHost: a\r\n\r\n',
  'get / HTTP/1.1\r\nHost: a\r\n\r\n',
  `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  `GET /ok/${'y'.repeat(300)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n',
  'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n',
  `${get}Host: b\r\n\r\n`,
  `${get}nonsense\r\n\r\n`,
  `${get}: x\r\n\r\n`,
  `${get}X-A : b\r\n\r\n`,
  `${get}X-A: b\r\n folded\r\n\r\n`,
  `${get}X-A: \x00\r\n\r\n`,
  `${get}X-A: a\rb\r\n\r\n`,
  `${get}X-A: ${'x'.repeat(20_000)}\r\n\r\n`,
  `${get}${'X-A: b\r\n'.repeat(2_500)}\r\n`,
  `${get}Expect: a-miracle\r\n\r\n`,
  `${get}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  `${get}Content-Length: 5\r\n\r\n`,
  `${post}Content-Length: 20\r\n\r\n{}`,
  `${post}Content-Length: -1\r\n\r\n{}`,
  `${post}Content-Length: a\r\n\r\n{}`,
  `${post}Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}`,
  `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
  `${post}Content-Length: 99999999999999999999\r\n\r\n{}`,
  `${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  `${post}Transfer-Encoding: gzip\r\n\r\n{}`,
  `${post}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n`,
  `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
  `${post}Transfer-Encoding: chunked\r\n\r\n2\r\n{}`,
  `${post}Transfer-Encoding: chunked\r\n\r\n2\r\n{}xx0\r\n\r\n`,
  `${post}Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}`,
  `${post}Transfer-Encoding: chunked\r\n\r\n2;${'x'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`,
  `${post}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
  `${post}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`,
  `${post}Content-Encoding: x\r\nContent-Length: 2\r\n\r\n{}`,
  'POST /echo/0 HTTP/1.1\r\nHost: a\r\nContent-Type: x\r\nContent-Length: 2\r\n\r\n{}',
  'POST /echo/0 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json;charset=x\r\nContent-Length: 2\r\n\r\n{}',
  'POST /throw HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab',
];

const bad = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom(...badBytes) },
    fc.string({ unit: 'binary', maxLength: 40 }).map((s) => Buffer.from(s).toString('latin1')),
    fc
      .tuple(
        fc.constantFrom(...badBytes),
        fc.nat(60),
        fc.constantFrom('\r', '\n', ':', ' ', '\x00', '\xff', ''),
      )
      .map(([bytes, at, by]) => bytes.slice(0, at) + by + bytes.slice(at + 1)),
  )
  .map((bytes) => ({ p: 'bad' as const, bytes: bytes || '\x00' }));

const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 4, arbitrary: ok },
  { weight: 2, arbitrary: echo },
  { weight: 4, arbitrary: bad },
  noJson,
  tooLarge,
  unknown,
  badPath,
);

/** Bytes of a connection: requests good and bad, in pieces, cut off. */
export function requesting(_framework: Framework): fc.Arbitrary<Requesting> {
  return fc.record({
    kind: fc.constant('request' as const),
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    cut: fc.oneof(
      { weight: 4, arbitrary: fc.constant(1) },
      fc.double({ min: 0.01, max: 1, noNaN: true }),
    ),
    pieces: fc.constantFrom(1, 1, 2, 3, 7),
    pause: fc.constantFrom(0, 0, 0, 1, 5),
    leaving: fc.constantFrom('stays', 'stays', 'half-close', 'reset'),
  });
}
