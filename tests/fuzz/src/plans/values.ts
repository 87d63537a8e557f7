import fc from 'fast-check';
import { issues } from './issues.ts';
import type { Base, How, Prop, Spec } from './value-spec.ts';

const plain = (v: null | boolean | number | string): Spec => ({ t: 'plain', v });
const oddNames = [
  'undefined',
  'NaN',
  'Infinity',
  'minus zero',
  'bigint',
  'symbol',
  'function',
  'revoked',
  'traps',
  'endless',
  'date',
  'buffer',
  'promise',
  'thenable',
  'map',
  'regexp',
  'response',
  'headers',
  'class',
  'circular',
  'deep causes',
  'aggregate',
  'abort',
  'timeout',
  'null prototype error',
  'system error',
  'json fault',
  'uint8array',
  'generator',
  'weakref',
  'global',
];
const odd: fc.Arbitrary<Spec> = fc.constantFrom(...oddNames).map((name) => ({ t: 'odd', name }));

const tails = [
  '',
  ' ',
  '\r\nX-Injected: 1',
  '\n    at f (/srv/app.js:1:2)',
  '\ud800',
  '\udfff\ud800',
  '\u{1f4de}',
  '\u2028',
  '\u0000',
  '</script>',
  '"\\',
  '\u00fc',
  '{"a":1}',
];

export function text(mark: 'hidden' | 'shown' | 'header'): fc.Arbitrary<Spec> {
  return fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...tails) },
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, fc.constantFrom(0, 2, 20, 40_000)),
    )
    .map(([tail, times]) => ({ t: 'text', mark, tail, times }));
}

export const statuses = [
  400, 401, 403, 404, 405, 409, 413, 416, 418, 422, 429, 431, 499, 500, 501, 502, 503, 504, 599,
];
const noStatuses: readonly Spec[] = [200, 204, 302, 304, 399, 600, 999, -1, 0, 404.5, 1e21]
  .map(plain)
  .concat([plain('404'), plain(''), plain(null), plain(true)])
  .concat(['NaN', 'bigint', 'symbol', 'Infinity', 'date'].map((name) => ({ t: 'odd', name })));

export const status: fc.Arbitrary<Spec> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...statuses).map(plain) },
  fc.constantFrom(...noStatuses),
);

const flag = fc.oneof(
  { weight: 4, arbitrary: fc.boolean().map(plain) },
  fc.constantFrom<Spec>(plain('true'), plain(1), plain(null)),
);

const names = [
  'AbortError',
  'TimeoutError',
  'SyntaxError',
  'URIError',
  'TypeError',
  'ValidationError',
  'ZodError',
  'MulterError',
  'UnauthorizedError',
  'TokenExpiredError',
  'NotBeforeError',
  'JsonWebTokenError',
  'FastifyError',
  'HTTPError',
  'NetworkError',
  'SequelizeUniqueConstraintError',
  'PrismaClientKnownRequestError',
  'MongoServerError',
  'StructError',
  'toString',
  '__proto__',
];
const codes = [
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'ETIMEDOUT',
  'ENOENT',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'FST_ERR_VALIDATION',
  'FST_ERR_BAD_URL',
  'FST_ERR_CTP_INVALID_JSON_BODY',
  'FST_REPLY_FROM_TIMEOUT',
  'LIMIT_FILE_SIZE',
  'Z_DATA_ERROR',
  'UND_ERR_CONNECT_TIMEOUT',
  '23505',
  'P2002',
  'ER_DUP_ENTRY',
  'SQLITE_CONSTRAINT',
  'credentials_required',
  'ERR_JWT_EXPIRED',
  'toString',
  'constructor',
];
const types = [
  'entity.parse.failed',
  'entity.too.large',
  'entity.verify.failed',
  'request.aborted',
  'charset.unsupported',
  'StatusCodeError',
  'toString',
];

const headerNames = [
  'x-good',
  'X-Upper',
  'x-bad\r\nx-injected',
  'x bad',
  '',
  'Content-Length',
  'content-type',
  'Transfer-Encoding',
  'connection',
  'Set-Cookie',
  'allow',
  'content-range',
  'retry-after',
  'www-authenticate',
  '__proto__',
  'cache-control',
  'X-Content-Type-Options',
  'upgrade',
  'trailer',
  'content-encoding',
  'etag',
  'last-modified',
  'expires',
  'x-\u00fc',
  'keep-alive',
];
const headerValue = fc.oneof(
  { weight: 4, arbitrary: text('header') },
  odd,
  fc.integer().map(plain),
  fc.array(text('header'), { maxLength: 2 }).map((items): Spec => ({ t: 'list', items })),
);
const retryAfter = fc.constantFrom<Spec>(plain('7'), plain(3), plain('0'));
const headerProp: fc.Arbitrary<Prop> = fc
  .tuple(
    fc.constantFrom(...headerNames),
    fc.constantFrom<How>('own', 'own', 'own', 'getter', 'throws'),
  )
  .chain(([name, how]) =>
    (name === 'retry-after' ? retryAfter : headerValue).map((value): Prop => [name, how, value]),
  );
export const headers: fc.Arbitrary<Spec> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(headerProp, { maxLength: 4 })
      .map((props): Spec => ({ t: 'object', base: 'Object', props, seal: 'no' })),
  },
  odd.filter((spec) => spec.t === 'odd' && spec.name !== 'system error'),
  fc.constant(plain(null)),
);

const hows: fc.Arbitrary<How> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<How>('own') },
  fc.constantFrom<How>('hidden', 'getter', 'throws', 'proto', 'changing'),
);

function prop(keys: readonly string[], value: fc.Arbitrary<Spec>): fc.Arbitrary<Prop> {
  return fc.tuple(fc.constantFrom(...keys), hows, value);
}

const strings = (list: readonly string[]) => fc.constantFrom(...list).map(plain);

const leaf: fc.Arbitrary<Spec> = fc.oneof(
  { weight: 3, arbitrary: text('hidden') },
  odd,
  fc.constantFrom<Spec>(plain(null), plain(true), plain(0), plain(-1)),
);

/** Properties that hold no other value of this kind. */
const flat: fc.Arbitrary<Prop> = fc.oneof(
  { weight: 6, arbitrary: prop(['status', 'statusCode', 'httpCode'], status) },
  { weight: 3, arbitrary: prop(['expose', '@expose'], flag) },
  {
    weight: 4,
    arbitrary: prop(['message', 'statusMessage'], fc.oneof(text('shown'), text('shown'), odd)),
  },
  { weight: 4, arbitrary: prop(['headers'], headers) },
  prop(['name'], fc.oneof(strings(names), odd)),
  {
    weight: 2,
    arbitrary: prop(['code'], fc.oneof(strings(codes), odd, fc.constantFrom(...noStatuses))),
  },
  prop(['type'], fc.oneof(strings(types), odd)),
  prop(['isBoom', 'isAxiosError', 'unhandled', 'fatal', 'isJoi', 'clientVersion'], flag),
  prop(['msBeforeNext', 'consumedPoints', 'errno'], fc.oneof(fc.double().map(plain), odd)),
  prop(['stack', 'body', 'syscall', 'path', 'sql', 'expression', 'toString', '__proto__'], leaf),
  prop(['@lineage', 'constructor', '@toPrimitive', '@toStringTag', '@iterator', 'then'], leaf),
);

const bases: fc.Arbitrary<Base> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Base>('Error', 'Error', 'Object') },
  fc.constantFrom<Base>('null', 'Array', 'Function', 'TypeError', 'SyntaxError', 'URIError'),
  fc.constantFrom<Base>('AggregateError', 'DOMException', 'OtherRealm', 'ApiError'),
  fc.constantFrom<Base>(
    'ConflictError',
    'InternalServerError',
    'ExposedServerError',
    'ValidationError',
    'CommonJsError',
  ),
);
const seals = fc.constantFrom<'no' | 'frozen' | 'proxied' | 'circular'>(
  'no',
  'no',
  'no',
  'frozen',
  'proxied',
  'circular',
);

function objectOf(props: fc.Arbitrary<readonly Prop[]>): fc.Arbitrary<Spec> {
  return fc
    .tuple(bases, props, seals)
    .map(([base, list, seal]): Spec => ({ t: 'object', base, props: list, seal }));
}

const small = fc.oneof({ weight: 2, arbitrary: leaf }, objectOf(fc.array(flat, { maxLength: 3 })));
const method: fc.Arbitrary<Spec> = fc
  .tuple(fc.boolean(), fc.oneof(status, small))
  .map(([throws, returns]) => ({ t: 'function', throws, returns }));

const nested: fc.Arbitrary<Prop> = fc.oneof(
  prop(
    ['cause', 'inner', 'originalError', 'output', 'response', 'res', 'config', 'parent', 'raw'],
    small,
  ),
  prop(['getStatus', 'toJSON', 'toString', 'forEach', 'array', '@toPrimitive', 'then'], method),
  prop(
    ['getResponse'],
    fc
      .tuple(
        fc.boolean(),
        fc.oneof(text('shown'), status, objectOf(fc.array(flat, { maxLength: 3 }))),
      )
      .map(([throws, returns]): Spec => ({ t: 'function', throws, returns })),
  ),
  prop(
    ['errors', 'issues', 'details', 'inner', 'validation', 'failures', 'problems'],
    fc.oneof(issues, small),
  ),
);

const object = objectOf(
  fc.array(fc.oneof({ weight: 3, arbitrary: flat }, nested), { maxLength: 7 }),
);

/** What http-errors makes, with what others make of it. */
const likeHttpError: fc.Arbitrary<Spec> = fc
  .record({ status, statusCode: status, expose: flag, message: text('shown'), headers })
  .chain((all) =>
    fc.subarray(Object.entries(all), { minLength: 1 }).map(
      (chosen): Spec => ({
        t: 'object',
        base: 'Error',
        props: chosen.map(([key, value]): Prop => [key, 'own', value]),
        seal: 'no',
      }),
    ),
  );

/** Anything that can be thrown. */
export const values: fc.Arbitrary<Spec> = fc.oneof(
  { weight: 6, arbitrary: object },
  { weight: 3, arbitrary: likeHttpError },
  leaf,
);
