import fc from 'fast-check';
import { marks } from './marks.ts';
import type { Framework } from './ways.ts';

export type Encoding = 'none' | 'gzip' | 'br' | 'deflate' | 'broken gzip' | 'no gzip' | 'unknown';
export type How =
  | 'end'
  | 'chunks'
  | 'later chunks'
  | 'writeHead object'
  | 'writeHead array'
  | 'writeHead pairs'
  | 'writeHead reason'
  | 'flush'
  | 'stream'
  | 'framework'
  | 'framework json'
  | 'framework buffer'
  | 'framework stream'
  | 'framework status only';
export type After = 'nothing' | 'end' | 'write' | 'writeHead' | 'destroy' | 'throw' | 'again';

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

const { shown, hidden } = marks;

const objects = [
  { message: shown },
  { error: shown },
  { msg: shown, secret: hidden },
  { detail: shown, title: hidden },
  { message: [shown, shown], stack: hidden },
  { message: { secret: hidden }, error: 4 },
  { message: [], error: shown },
  { message: [1], code: hidden },
  { message: '', error: '' },
  { error: { message: hidden, code: 7 } },
  { errors: [{ message: hidden }] },
  { statusCode: 404, message: shown, error: 'Not Found' },
  { statusCode: 404, message: shown, error: 'Not Found', code: hidden },
  { error: 'Not Found', message: shown, statusCode: 404 },
  { statusCode: '404', message: shown, error: 'Not Found' },
];

const json = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...objects).map((value) => JSON.stringify(value)) },
  fc.constantFrom(
    `[${JSON.stringify(hidden)}]`,
    `"${hidden}"`,
    `{"message":"${hidden}`,
    `{"__proto__":{"message":"${hidden}"}}`,
    `{"message":"${hidden}","message":"${shown}"}`,
    '{"message":"\\ud800"}',
    '{"message":"\\u0000"}',
    `${'['.repeat(200)}`,
    '{}',
    'null',
  ),
);

const line = fc.constantFrom(
  shown,
  `${shown} \u00fc \u{1f4de}`,
  `  ${shown}  `,
  shown.padEnd(200, '.'),
);
const noLine = fc.constantFrom(
  hidden.padEnd(201, '.'),
  `${hidden}\n    at f (/srv/a.js:1:1)`,
  `${hidden}\u001b[31m`,
  `${hidden}\u2028x`,
  `<h1>${hidden}</h1>`,
  hidden.padEnd(70_000, '.'),
  hidden.padEnd(200_000, '.'),
  `${hidden}\r\nx`,
);
/** Bodies of the contract, kept as they are where their status is that of the response. */
const contract = fc.constantFrom(
  `{"statusCode":404,"message":"${shown}","error":"Not Found"}`,
  `{"statusCode":503,"message":"${shown}","error":"Service Unavailable"}`,
  `{ "statusCode": 409, "message": ["${shown}"], "error": "Conflict" }`,
);

const body = fc.oneof(json, line, noLine, contract, fc.constant(''));

const status = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(400, 401, 403, 404, 405, 409, 416, 418, 429, 499, 500, 503, 599),
  },
  { weight: 2, arbitrary: fc.constantFrom(200, 201, 202, 204, 206, 302, 304, 399) },
  fc.constantFrom(600, 999, 1000, 99, -1, 404.5),
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

const hows: readonly How[] = [
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
];

const weighted = <T>(usual: T, ...rare: readonly T[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...rare) },
  );

const late: readonly How[] = [
  'later chunks',
  'writeHead pairs',
  'flush',
  'stream',
  'framework stream',
];

/** A success of another length than it says ends with its connection, or not at all. */
function ending(plan: Answering): Answering {
  if (plan.status >= 400) return plan;
  return { ...plan, headers: plan.headers.filter(([name]) => name !== 'Connection') };
}

/** What Node does not take must fail in the handler: later it belongs to the process. */
function early(plan: Answering): Answering {
  if (!late.includes(plan.how)) return plan;
  const isStatus = Number.isInteger(plan.status) && plan.status >= 200 && plan.status < 1_000;
  const isTrailer = plan.headers.some(([name]) => name === 'Trailer');
  return isStatus && (plan.status >= 400 || !isTrailer) ? plan : { ...plan, how: 'end' };
}

/** What a handler answers by itself, and how it writes it. */
export function answering(_framework: Framework): fc.Arbitrary<Answering> {
  const plans = fc.record({
    kind: fc.constant('answer' as const),
    method: weighted<Answering['method']>('GET', 'HEAD', 'POST'),
    status,
    type: fc.constantFrom(...types),
    headers: fc.array(header, { maxLength: 2 }),
    how: fc.constantFrom(...hows),
    body,
    encoding: weighted<Encoding>(
      'none',
      'gzip',
      'br',
      'deflate',
      'broken gzip',
      'no gzip',
      'unknown',
    ),
    pieces: fc.integer({ min: 1, max: 5 }),
    after: weighted<After>('nothing', 'end', 'write', 'writeHead', 'destroy', 'throw', 'again'),
  });
  return plans.map(ending).map(early);
}
