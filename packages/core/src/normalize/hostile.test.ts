import { describe, expect, test } from 'vitest';
import { InternalServerError } from '../error/internal-server-error.ts';
import { NotFoundError } from '../error/not-found-error.ts';
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
