import { describe, expect, test } from 'vitest';
import { InternalServerError } from '../error/internal-server-error.ts';
import { NotFoundError } from '../error/not-found-error.ts';
import { toErrorResponse } from '../response/to-error-response.ts';
import { toApiError } from './to-api-error.ts';

const message = 'An unexpected error occurred. If this persists, contact support.';
const hidden = JSON.stringify({ statusCode: 500, message, error: 'Internal Server Error' });

function thrower(): never {
  throw new Error('secret');
}

function failing(more: object): Error {
  return Object.assign(new Error('secret'), more);
}

const statuses = ['404', 999, 200, 204, 302, -1, 404.5, NaN, 404n, Symbol('404'), {}, [404], null];

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

const keys = 'status statusCode expose message headers name stack type toJSON'.split(' ');
const getters = Object.fromEntries(keys.map((key) => [key, { get: thrower }]));

const traps = {
  get: thrower,
  has: thrower,
  getPrototypeOf: thrower,
  ownKeys: thrower,
  getOwnPropertyDescriptor: thrower,
};

/** Any value can be thrown. Each of these becomes a 500 that shows nothing. */
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
  ['traps that throw', new Proxy({}, traps)],
  ['getters that throw', Object.defineProperties(new Error('secret'), getters)],
  ['toString that throws', failing({ toString: thrower, [Symbol.toPrimitive]: thrower })],
  ['a message that is a list', failing({ message: ['secret'] })],
  ['a circular cause', circular()],
  ['10,000 causes', deep(10_000)],
  ['an AggregateError of thousands', new AggregateError(Array(5_000).fill(failing({})), 'secret')],
  ['a message of 50 MB', new Error('secret'.repeat(8_000_000))],
  ['lone surrogates', new Error('\ud800secret\udfff')],
  // biome-ignore lint/suspicious/noThenProperty: on purpose.
  ['a thenable', { then: thrower }],
  ...statuses.map((status): [string, unknown] => [
    `a status of ${typeof status} ${String(status?.toString())}`,
    failing({ status, statusCode: status, expose: true }),
  ]),
];

describe.each(hostile)('%s', (_name, thrown) => {
  test('becomes a 500 that shows nothing, and is its cause', () => {
    const error = toApiError(thrown);
    expect(error).toBeInstanceOf(InternalServerError);
    expect(error.cause).toBe(thrown);
    const { statusCode, headers, body } = toErrorResponse(thrown);
    expect(statusCode).toBe(500);
    expect(body).toBe(hidden);
    expect(JSON.stringify(headers)).not.toContain('secret');
  });
});
