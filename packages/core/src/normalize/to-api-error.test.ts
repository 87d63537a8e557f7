import { type } from 'arktype';
import createHttpError from 'http-errors';
import * as v from 'valibot';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { z as z3 } from 'zod-3';
import { ApiError } from '../error/api-error.ts';
import { ConflictError } from '../error/conflict-error.ts';
import { InternalServerError } from '../error/internal-server-error.ts';
import { NotFoundError } from '../error/not-found-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { toErrorResponse } from '../response/to-error-response.ts';
import { toApiError } from './to-api-error.ts';

const hidden = 'An unexpected error occurred. If this persists, contact support.';

function thrower(): never {
  throw new Error('secret');
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function circular(): Error {
  const error = new Error('secret');
  error.cause = error;
  return error;
}

function deep(levels: number): Error {
  let error = new Error('secret');
  for (let i = 0; i < levels; i += 1) error = new Error('secret', { cause: error });
  return error;
}

const keys = [
  'status',
  'statusCode',
  'expose',
  'message',
  'headers',
  'name',
  'stack',
  'type',
  'toJSON',
];

/** Anything can be thrown. Each of these says nothing that may be shown, and becomes a 500. */
const hostile: readonly (readonly [name: string, thrown: unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['zero', 0],
  ['an empty text', ''],
  ['false', false],
  ['a text', 'secret'],
  ['a BigInt', 404n],
  ['a symbol', Symbol('secret')],
  ['a function', thrower],
  ['a list', ['secret']],
  ['a plain object', { message: 'secret' }],
  ['an object without a prototype', Object.create(null)],
  ['a Buffer', Buffer.from('secret')],
  ['a Date', new Date(Number.NaN)],
  ['a plain error', new Error('secret')],
  ['a frozen error', Object.freeze(new Error('secret'))],
  ['a revoked proxy', revoked({})],
  ['a revoked proxy of an error', revoked(new NotFoundError('secret'))],
  [
    'traps that throw',
    new Proxy(
      {},
      {
        get: thrower,
        has: thrower,
        getPrototypeOf: thrower,
        ownKeys: thrower,
        getOwnPropertyDescriptor: thrower,
      },
    ),
  ],
  [
    'getters that throw',
    Object.defineProperties(
      new Error('secret'),
      Object.fromEntries(keys.map((key) => [key, { get: thrower }])),
    ),
  ],
  [
    'toString that throws',
    Object.assign(new Error('secret'), { toString: thrower, [Symbol.toPrimitive]: thrower }),
  ],
  ['a message that is a list', Object.assign(new Error('a'), { message: ['secret'] })],
  ['a circular cause', circular()],
  ['10,000 causes', deep(10_000)],
  [
    'an AggregateError of thousands',
    new AggregateError(
      Array.from({ length: 5_000 }, () => new Error('secret')),
      'secret',
    ),
  ],
  ['a message of 50 MB', new Error('secret'.repeat(8_000_000))],
  ['lone surrogates', new Error('\ud800secret\udfff')],
  // biome-ignore lint/suspicious/noThenProperty: on purpose.
  ['a thenable', { then: thrower }],
  ...['404', 999, 200, 204, 302, -1, 404.5, Number.NaN, 404n, Symbol('404'), {}, [404], null].map(
    (status) =>
      [
        `a status of ${typeof status} ${String(status?.toString())}`,
        Object.assign(new Error('secret'), { status, statusCode: status, expose: true }),
      ] as const,
  ),
];

describe.each(hostile)('%s', (_name, thrown) => {
  test('becomes a 500 that shows nothing, and is its cause', () => {
    const error = toApiError(thrown);
    expect(error).toBeInstanceOf(InternalServerError);
    expect(error.cause).toBe(thrown);
    const { statusCode, headers, body } = toErrorResponse(thrown);
    expect(statusCode).toBe(500);
    expect(body).toBe(
      JSON.stringify({ statusCode: 500, message: hidden, error: 'Internal Server Error' }),
    );
    expect(JSON.stringify(headers)).not.toContain('secret');
  });
});

describe('errors that bring a status', () => {
  const parse = (type: string, status: number) => createHttpError(status, 'secret', { type });
  test.each([
    ['http-errors 4xx', createHttpError(404, 'No such agent'), 404, 'No such agent'],
    ['http-errors 4xx hidden', createHttpError(404, 'secret', { expose: false }), 404, 'Not Found'],
    [
      'http-errors 5xx',
      createHttpError(503, 'secret'),
      503,
      'The service is temporarily unavailable. Try again later.',
    ],
    [
      'http-errors 5xx exposed',
      createHttpError(503, 'secret', { expose: true }),
      503,
      'The service is temporarily unavailable. Try again later.',
    ],
    [
      'a status without expose',
      Object.assign(new Error('secret'), { status: 404 }),
      404,
      'Not Found',
    ],
    [
      'statusCode alone',
      Object.assign(new Error('a'), { statusCode: 409, expose: true }),
      409,
      'a',
    ],
    [
      'an unregistered status',
      Object.assign(new Error('a'), { status: 499, expose: true }),
      499,
      'a',
    ],
    [
      'expose that is not true',
      Object.assign(new Error('secret'), { status: 404, expose: 1 }),
      404,
      'Not Found',
    ],
    [
      'a system error',
      Object.assign(new Error('secret'), { status: 404, expose: true, errno: -2, syscall: 'stat' }),
      404,
      'Not Found',
    ],
    [
      'malformed JSON',
      Object.assign(new SyntaxError('secret'), { status: 400, expose: true }),
      400,
      'Request body is not valid JSON',
    ],
    [
      'malformed JSON by co-body',
      Object.assign(new Error('secret'), { status: 400, body: 'secret' }),
      400,
      'Request body is not valid JSON',
    ],
    [
      'a bad path',
      Object.assign(new URIError('secret'), { status: 400, expose: true }),
      400,
      'Request path is not valid percent-encoding',
    ],
    [
      'entity.parse.failed',
      parse('entity.parse.failed', 400),
      400,
      'Request body is not valid JSON',
    ],
    ['entity.too.large', parse('entity.too.large', 413), 413, 'Request body is too large'],
    ['entity.verify.failed', parse('entity.verify.failed', 403), 403, 'Forbidden'],
    [
      'charset.unsupported',
      parse('charset.unsupported', 415),
      415,
      'Request body has an unsupported charset',
    ],
    [
      'encoding.unsupported',
      parse('encoding.unsupported', 415),
      415,
      'Request body has an unsupported encoding',
    ],
    [
      'request.size.invalid',
      parse('request.size.invalid', 400),
      400,
      'Request body does not have the announced length',
    ],
    [
      'parameters.too.many',
      parse('parameters.too.many', 413),
      413,
      'Request body has too many parameters',
    ],
    ['request.aborted', parse('request.aborted', 400), 400, 'Request body is incomplete'],
    [
      'an encoding that parsers of Koa do not know',
      Object.assign(new Error('Unsupported Content-Encoding: secret'), { status: 415 }),
      415,
      'Request body has an unsupported encoding',
    ],
    [
      'a body that zlib refuses',
      Object.assign(new Error('incorrect header check'), { errno: -3, code: 'Z_DATA_ERROR' }),
      400,
      'Request body is not correctly compressed',
    ],
    ['stream.encoding.set', parse('stream.encoding.set', 500), 500, hidden],
    ['a type of nobody', createHttpError(404, 'a', { type: 'toString' }), 404, 'a'],
  ])('%s', (_name, thrown, statusCode, message) => {
    expect(toApiError(thrown)).toMatchObject({ statusCode, cause: thrown });
    expect(toApiError(thrown).toJSON().message).toBe(message);
  });
});

describe('a polluted Object.prototype', () => {
  const prototype = Object.prototype as unknown as Record<string, unknown>;
  afterEach(() => {
    for (const key of ['status', 'expose', 'headers']) delete prototype[key];
  });

  test('lends nothing to an error', () => {
    Object.assign(prototype, { status: 404, expose: true, headers: { 'x-a': 'secret' } });
    const { statusCode, headers, body } = toErrorResponse(new Error('secret'));
    expect(statusCode).toBe(500);
    expect(body + JSON.stringify(headers)).not.toContain('secret');
  });
});

describe('the error of a schema library that nobody turned into a failed validation', () => {
  const failures: [string, () => unknown][] = [
    ['zod 4', () => z.object({ n: z.int(), name: z.string() }).parse({ n: 1.5 })],
    ['zod 3', () => z3.object({ n: z3.number().int(), name: z3.string() }).parse({ n: 1.5 })],
    [
      'valibot',
      () => v.parse(v.object({ n: v.pipe(v.number(), v.integer()), name: v.string() }), { n: 1.5 }),
    ],
    ['arktype', () => type({ n: 'number.integer', name: 'string' }).assert({ n: 1.5 })],
    [
      'arktype, the list',
      () => {
        throw type({ n: 'number.integer', name: 'string' })({ n: 1.5 });
      },
    ],
  ];
  test.each(failures)('%s', (_name, fail) => {
    let thrown: unknown;
    try {
      fail();
    } catch (error) {
      thrown = error;
    }
    const error = toApiError(thrown);
    expect(error).toBeInstanceOf(ValidationError);
    expect([...error.messages].sort()).toEqual(['n must be an integer', 'name is required']);
    expect(toApiError(thrown, { validationStatus: 422 })).toMatchObject({ statusCode: 422 });
    expect(toApiError(thrown, { bareSchemaErrors: 500 })).toMatchObject({
      statusCode: 500,
      cause: thrown,
    });
  });
});

describe('options', () => {
  const thrown = new Error('secret');

  test('mapError is asked first, and may say that it is not its', () => {
    const conflict = new ConflictError('a');
    expect(
      toApiError(thrown, { mapError: (error) => (error === thrown ? conflict : undefined) }),
    ).toBe(conflict);
    expect(toApiError(thrown, { mapError: () => undefined }).statusCode).toBe(500);
    expect(toApiError(thrown, { mapError: () => 'no error' as never }).statusCode).toBe(500);
    expect(toApiError(new NotFoundError(), { mapError: () => conflict })).toBe(conflict);
  });

  test('a mapError that fails is a fault of the service, and neither error is lost', () => {
    const fault = new TypeError('x');
    const error = toApiError(thrown, {
      mapError: () => {
        throw fault;
      },
    });
    expect(error.statusCode).toBe(500);
    expect((error.cause as AggregateError).errors).toEqual([fault, thrown]);
  });

  test('a mapError may throw the error that it means', () => {
    const conflict = new ConflictError('a');
    expect(
      toApiError(thrown, {
        mapError: () => {
          throw conflict;
        },
      }),
    ).toBe(conflict);
  });

  test('a status set before counts for an error that brings none', () => {
    expect(toApiError(thrown, { statusCode: 404 })).toBeInstanceOf(NotFoundError);
    expect(toApiError(thrown, { statusCode: 200 }).statusCode).toBe(500);
    expect(toApiError(createHttpError(409), { statusCode: 404 }).statusCode).toBe(409);
  });

  test('an error of ours stays the same object', () => {
    const error = new NotFoundError();
    expect(toApiError(error)).toBe(error);
  });

  test('validationStatus also holds for a ValidationError that was thrown', () => {
    const error = new ValidationError(['a', 'b'], { headers: { 'x-a': 'b' } });
    expect(toApiError(error, { validationStatus: 422 })).toMatchObject({
      statusCode: 422,
      messages: ['a', 'b'],
      headers: { 'x-a': 'b' },
    });
    expect(toApiError(new ApiError(400), { validationStatus: 422 }).statusCode).toBe(400);
  });
});

describe('the stack of an unknown error', () => {
  const bug = () => new TypeError('x');

  test('is that of its cause', () => {
    const error = toApiError(bug());
    expect(error.stack).not.toMatch(/\n {4}at /);
    expect((error.cause as Error).stack).toMatch(/\n {4}at /);
    expect(new InternalServerError('x').stack).toMatch(/\n {4}at /);
  });

  test('is its own where the cause has none, or where stacks are asked for', () => {
    expect(toApiError('x').stack).toMatch(/\n {4}at /);
    ApiError.captureStack = true;
    try {
      expect(toApiError(bug()).stack).toMatch(/\n {4}at /);
    } finally {
      ApiError.captureStack = false;
    }
  });
});

describe('an error of JavaScript with nothing but a text', () => {
  const defined = (key: PropertyKey, value: unknown) =>
    Object.defineProperty(new Error('Agent not found'), key, { value });

  test.each([
    ['nothing added', new Error('secret'), 500],
    ['a bug', new TypeError('Cannot read properties of undefined'), 500],
    ["busboy's", new Error('Malformed part header'), 400],
    ["undici's", new TypeError('fetch failed'), 502],
    ['a status that is not enumerable', defined('statusCode', 404), 404],
    ['a name that is not enumerable', defined('name', 'TimeoutError'), 504],
    ['a cause', new TypeError('x', { cause: { code: 'ECONNREFUSED' } }), 502],
  ])('%s', (_name, thrown, statusCode) => {
    expect(toApiError(thrown)).toMatchObject({ statusCode, cause: thrown });
  });

  test('a trap that throws is no reason to end', () => {
    const trap = () => {
      throw new Error('a trap');
    };
    const thrown = new Proxy(new Error('secret'), { getPrototypeOf: trap, ownKeys: trap });
    expect(toApiError(thrown).statusCode).toBe(500);
  });
});

test.each([new Error('x'), Object.assign(new Error('x'), { status: 404 })])(
  'a framework is asked for errors without a mark, too',
  (thrown) => {
    const frameworkError = () => new ConflictError('known');
    expect(toApiError(thrown, { frameworkError })).toMatchObject({ statusCode: 409 });
  },
);
