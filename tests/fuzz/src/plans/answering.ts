import fc from 'fast-check';
import { body } from './answer-bodies.ts';
import { mix, mostly } from './arbitraries.ts';

const encodings = ['none', 'gzip', 'br', 'deflate', 'broken gzip', 'no gzip', 'unknown'] as const;
const hows = [
  'end',
  'chunks',
  'later chunks',
  'writeHead object',
  'writeHead array',
  'writeHead pairs',
  'writeHead reason',
  'flush',
  'stream',
  'framework',
  'framework json',
  'framework buffer',
  'framework stream',
  'framework status only',
] as const;
const afters = ['nothing', 'end', 'write', 'writeHead', 'destroy', 'throw', 'again'] as const;

export type Encoding = (typeof encodings)[number];
export type How = (typeof hows)[number];
export type After = (typeof afters)[number];

/** A request that a handler, or a middleware, answers by itself. */
export interface Answering {
  readonly kind: 'answer';
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly status: number;
  readonly type: string | null;
  readonly headers: readonly (readonly [string, string | number | readonly string[]])[];
  readonly how: How;
  readonly body: string;
  readonly encoding: Encoding;
  readonly pieces: number;
  readonly after: After;
}

const status = mix(
  [8, fc.constantFrom(400, 401, 403, 404, 405, 409, 416, 418, 429, 499, 500, 503, 599)],
  [2, fc.constantFrom(200, 201, 202, 204, 206, 302, 304, 399)],
  [1, fc.constantFrom(600, 999, 1000, 99, -1, 404.5)],
);

const header = fc.constantFrom<readonly [string, string | number | readonly string[]]>(
  ['ETag', '"a"'],
  ['content-length', 3],
  ['Content-Length', '100000'],
  ['Content-Length', '0'],
  ['CONTENT-TYPE', 'text/html'],
  ['Transfer-Encoding', 'chunked'],
  ['Trailer', 'X-Sum'],
  ['Set-Cookie', ['a=1', 'b=2']],
  ['X-Number', 7],
  ['X-List', ['a', 'b']],
  ['Cache-Control', 'public'],
  ['Content-Range', 'bytes */3'],
  ['Content-Disposition', 'attachment; filename="a"'],
  ['Allow', 'GET'],
  ['Retry-After', '9'],
  ['WWW-Authenticate', 'Basic'],
  ['Connection', 'keep-alive'],
  ['Connection', 'close'],
  ['Last-Modified', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  ['x-bad\r\nx-injected', '1'],
  ['X-Bad', 'a\r\nX-Injected: 1'],
  ['X-Wide', '\u{1f4de}'],
  ['Date', 'x'],
);

const types = [
  null,
  'text/plain',
  'text/plain; charset=utf-8',
  'application/json',
  'application/json; charset=utf-8',
  'application/problem+json',
  'text/html; charset=utf-8',
  'application/xml',
  'application/octet-stream',
  'nonsense',
  '',
];

const late: readonly How[] = [
  'later chunks',
  'writeHead pairs',
  'flush',
  'stream',
  'framework stream',
];

/** A success with a wrong length ends with its connection, so `Connection` is left out. */
function ending(plan: Answering): Answering {
  if (plan.status >= 400) return plan;
  return { ...plan, headers: plan.headers.filter(([name]) => name !== 'Connection') };
}

/** What Node refuses must fail in the handler: later, it would be an uncaught error. */
function early(plan: Answering): Answering {
  if (!late.includes(plan.how)) return plan;
  const isStatus = Number.isInteger(plan.status) && plan.status >= 200 && plan.status < 1_000;
  const isTrailer = plan.headers.some(([name]) => name === 'Trailer');
  return isStatus && (plan.status >= 400 || !isTrailer) ? plan : { ...plan, how: 'end' };
}

/** Generates an answer, and how the handler writes it. */
export function answering(): fc.Arbitrary<Answering> {
  const plans = fc.record({
    kind: fc.constant('answer' as const),
    method: mostly<Answering['method']>(3, ['GET', 'HEAD', 'POST']),
    status,
    type: fc.constantFrom(...types),
    headers: fc.array(header, { maxLength: 2 }),
    how: fc.constantFrom(...hows),
    body,
    encoding: mostly<Encoding>(3, encodings),
    pieces: fc.integer({ min: 1, max: 5 }),
    after: mostly<After>(3, afters),
  });
  return plans.map(ending).map(early);
}
