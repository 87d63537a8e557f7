import { databaseErrors, toApiError, toErrorResponse } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { marker } from './rows.ts';

function thrower(): never {
  throw new Error(marker);
}

const cast = (shape: object) => Object.assign(new Error(marker), shape);

function withGetters(keys: readonly string[], shape: object = {}): object {
  const traps = Object.fromEntries(keys.map((key) => [key, { get: thrower, enumerable: true }]));
  return Object.defineProperties({ ...shape }, traps);
}

function circularTree(): object {
  const error: { property: string; constraints: object; children: unknown[] } = {
    property: 'a',
    constraints: { isInt: 'a must be an integer number' },
    children: [],
  };
  error.children.push(error, error);
  return error;
}

function nested(levels: number): object {
  let error: object = { property: 'a', constraints: { own: 'is bad' } };
  for (let i = 0; i < levels; i += 1) error = { property: 'a', children: [error] };
  return error;
}

function* endless(): Generator<object> {
  for (;;) yield { type: 'string', path: ['a'], message: 'Expected a string, but received: 1' };
}

function circularCause(shape: object): Error {
  const error = cast(shape);
  error.cause = error;
  return Object.assign(error, { parent: error, original: error, driverError: error });
}

const many = <T>(item: T): T[] => Array.from({ length: 10_000 }, () => item);

const endlessList = new Proxy([], {
  get: (target, key) => (key === 'length' ? 4_294_967_295 : Reflect.get(target, key)),
});

const polluted = JSON.parse(
  `{"path":["__proto__","status"],"message":"${marker}","type":"any.only","context":{"__proto__":{"label":"x"},"value":"${marker}"}}`,
);

/** Look-alikes of what is recognised. Only what their shape proves may be believed. */
const lookAlikes: readonly (readonly [name: string, thrown: unknown, statusCode: number])[] = [
  ['boom without output', { isBoom: true, output: null }, 500],
  ['boom with getters that throw', withGetters(['output', 'message'], { isBoom: true }), 500],
  ['boom with a text as its status', { isBoom: true, output: { statusCode: '404' } }, 500],
  ['boom with a success', { isBoom: true, output: { statusCode: 200 } }, 500],
  [
    'boom with a message that is none',
    { isBoom: true, output: { statusCode: 400, payload: { message: { marker } } } },
    400,
  ],
  [
    'boom with bad headers',
    { isBoom: true, output: { statusCode: 400, headers: { 'x-a': `${marker}\r\n`, b: [marker] } } },
    400,
  ],
  ['Nest whose methods throw', { getStatus: thrower, getResponse: thrower }, 500],
  ['Nest with a text as its status', { getStatus: () => '404', getResponse: () => marker }, 500],
  ['Nest with an endless list', { getStatus: () => 400, getResponse: () => endlessList }, 400],
  ['Hono with a response that throws', cast({ status: 404, res: withGetters(['headers']) }), 404],
  [
    'h3 with headers that throw',
    { statusCode: 404, unhandled: true, fatal: true, headers: { forEach: thrower } },
    404,
  ],
  ['a rate limiter that waits for ever', { msBeforeNext: Infinity, consumedPoints: 1 }, 429],
  ['a rate limiter that waits for nothing', { msBeforeNext: Number.NaN, consumedPoints: 1 }, 429],
  ['a rate limiter with a text', { msBeforeNext: '9', consumedPoints: 1 }, 500],
  ['multer with an unknown code', cast({ name: 'MulterError', code: '__proto__' }), 500],
  ['formidable with a text as its status', cast({ httpCode: '413', code: 1009 }), 500],
  ['a token error without more', cast({ name: 'UnauthorizedError', status: 401 }), 401],
  [
    'a token error that contains itself',
    (() => {
      const error: Record<string, unknown> = { name: 'UnauthorizedError', status: 401 };
      error.inner = error;
      return error;
    })(),
    401,
  ],
  [
    'axios with a configuration that throws',
    { isAxiosError: true, config: withGetters(['signal']) },
    502,
  ],
  ['a response that is a revoked proxy', { response: revoked({}) }, 502],
  ['a response that is a text', cast({ response: marker, status: 404 }), 404],
  ['celebrate with a list', cast({ details: [[marker, { details: [] }]] }), 500],
  [
    'celebrate with a Map of nothing',
    cast({ details: new Map([[marker.slice(0, 0), null]]) }),
    500,
  ],
  ['joi with details that are null', cast({ name: 'ValidationError', details: [null, 7] }), 500],
  ['joi with a path of __proto__', cast({ name: 'ValidationError', details: [polluted] }), 400],
  ['joi with 10,000 details', cast({ name: 'ValidationError', details: many(polluted) }), 400],
  [
    'joi with a context that throws',
    cast({
      name: 'ValidationError',
      details: [withGetters(['context', 'message'], { type: 'any.only', path: ['a'] })],
    }),
    400,
  ],
  ['yup with itself inside', circularYup(), 400],
  [
    'yup with 10,000 errors',
    cast({
      name: 'ValidationError',
      errors: [],
      path: 'a',
      value: {},
      inner: many({ path: 'a[0].b', message: marker.slice(0, 0) }),
    }),
    400,
  ],
  ['superstruct without end', cast({ name: 'StructError', failures: endless }), 400],
  ['superstruct that throws', cast({ name: 'StructError', failures: thrower }), 500],
  ['superstruct with nothing', cast({ name: 'StructError', failures: () => null }), 500],
  ['class-validator, circular', [circularTree()], 400],
  ['class-validator, 10,000 deep', [nested(10_000)], 400],
  ['class-validator, 10,000 errors', many({ property: 'a', constraints: { a: 'is bad' } }), 400],
  ['class-validator with texts that are none', [{ property: 'a', constraints: { a: 7 } }], 400],
  [
    'Ajv with 10,000 errors',
    cast({ errors: many({ keyword: 'type', instancePath: '/a', schemaPath: '', params: {} }) }),
    400,
  ],
  ['express-validator with 10,000 errors', many({ type: 'field', msg: 'is bad', path: 'a' }), 400],
  [
    'express-validator with a message that is none',
    [{ type: 'field', msg: { marker }, path: 'a' }],
    400,
  ],
  ['an endless list', endlessList, 500],
  [
    'a long text',
    cast({ errors: [{ path: '/body/a', message: 'must '.repeat(1_000_000) }], status: 400 }),
    400,
  ],
  ['a database error with a status', cast({ name: 'SequelizeDatabaseError', status: 404 }), 500],
  [
    'a database error that was given a status',
    cast({ name: 'SequelizeDatabaseError', status: 404, expose: true }),
    404,
  ],
  ['a database error that wraps itself', circularCause({ name: 'QueryFailedError' }), 500],
  [
    'an error with a code that is an object',
    cast({ code: { toString: thrower }, name: 'MongoServerError' }),
    500,
  ],
  [
    'a function with everything',
    Object.assign(() => {}, { isBoom: true, output: { statusCode: 404 } }),
    500,
  ],
];

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function circularYup(): Error {
  const error = cast({ name: 'ValidationError', errors: [], value: 1, path: 'a' });
  return Object.assign(error, { message: 'is bad', inner: [error, error] });
}

describe.each(lookAlikes)('%s', (_name, thrown, statusCode) => {
  test('gets a response soon, which shows nothing', { timeout: 50_000 }, () => {
    const { body, headers, ...answer } = toErrorResponse(thrown);
    expect(answer.statusCode).toBe(statusCode);
    expect(JSON.parse(body)).toMatchObject({ statusCode });
    expect(body + JSON.stringify(headers)).not.toContain(marker);
    expect(toApiError(thrown).cause).toBe(thrown);
  });

  test('does not break databaseErrors()', () => {
    expect(() => databaseErrors()(thrown)).not.toThrow();
  });
});

test('a path with __proto__ changes nothing', () => {
  toErrorResponse(cast({ name: 'ValidationError', details: [polluted] }));
  expect(Object.hasOwn(Object.prototype, 'label')).toBe(false);
  expect(({} as { status?: unknown }).status).toBeUndefined();
});
