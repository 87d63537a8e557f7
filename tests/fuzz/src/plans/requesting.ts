import fc from 'fast-check';
import { mix } from './arbitraries.ts';
import { badBytes } from './bad-bytes.ts';

/** One request on a connection. `bad`: bytes that a server may refuse. */
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

/** A request inside a body must stay part of the body. */
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

const changes = fc.constantFrom('\r', '\n', ':', ' ', '\x00', '\xff', '');
const changedBytes = fc
  .tuple(fc.constantFrom(...badBytes), fc.nat(60), changes)
  .map(([bytes, at, by]) => bytes.slice(0, at) + by + bytes.slice(at + 1));
const bad = mix(
  [6, fc.constantFrom(...badBytes)],
  [1, fc.string({ unit: 'binary', maxLength: 40 }).map((s) => Buffer.from(s).toString('latin1'))],
  [1, changedBytes],
).map((bytes) => ({ p: 'bad' as const, bytes: bytes || '\x00' }));

const part = mix<Part>(
  [4, ok],
  [2, echo],
  [4, bad],
  [1, noJson],
  [1, tooLarge],
  [1, unknown],
  [1, badPath],
);

/** Generates the bytes of a connection: good and bad requests, in pieces, cut off. */
export function requesting(): fc.Arbitrary<Requesting> {
  return fc.record({
    kind: fc.constant('request' as const),
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    cut: mix([4, fc.constant(1)], [1, fc.double({ min: 0.01, max: 1, noNaN: true })]),
    pieces: fc.constantFrom(1, 1, 2, 3, 7),
    pause: fc.constantFrom(0, 0, 0, 1, 5),
    leaving: fc.constantFrom('stays', 'stays', 'half-close', 'reset'),
  });
}
