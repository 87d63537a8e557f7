import { ApiError, ConflictError, NotFoundError, ValidationError } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { isStatus } from './is-status.ts';
import { outcome } from './outcome.ts';
import { rateLimitOf } from './rate-limit-of.ts';
import { responseOf } from './response-of.ts';

describe('isStatus', () => {
  test.each<[string, unknown, [number, ...number[]], boolean]>([
    ['its status', new NotFoundError(), [404], true],
    ['one of several', new ConflictError(), [404, 409], true],
    ['another', new ConflictError(), [404], false],
    ['one of an ApiError', new ApiError(418), [418], true],
    ['of a ValidationError', new ValidationError('a'), [400], true],
    ['of a 422 of validation', new ValidationError('a', { statusCode: 422 }), [400], false],
    ['an error with a status', Object.assign(new Error(), { statusCode: 404 }), [404], false],
    ['a body', new NotFoundError().toJSON(), [404], false],
    ['nothing', undefined, [404], false],
  ])('%s', (_name, error, statuses, expected) => {
    expect(isStatus(error, ...statuses)).toBe(expected);
  });
});

describe('outcome', () => {
  test('of a success is its data', async () => {
    expect(await outcome(Promise.resolve(1), 404)).toEqual({ ok: true, data: 1 });
  });

  test('of a given status is the error', async () => {
    const error = new ConflictError();
    expect(await outcome(Promise.reject(error), 404, 409)).toEqual({ ok: false, error });
  });

  test.each([new NotFoundError(), new TypeError('a'), 'a text', undefined])(
    'throws everything else: %s',
    async (thrown) => {
      await expect(outcome(Promise.reject(thrown), 409)).rejects.toBe(thrown);
    },
  );
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['an error of our own', new NotFoundError()],
  ['an error of another client', Object.assign(new Error(), { response: { status: 404 } })],
  ['an error whose response is null', Object.assign(new Error(), { response: null })],
  ['a plain object', { response: { tries: 1 } }],
])('responseOf %s is undefined', (_name, error) => {
  expect(responseOf(error)).toBeUndefined();
});

test.each([
  ['all three', ['1', '0', '9'], { limit: 1, remaining: 0, reset: 9 }],
  ['one too few', ['1', '0'], undefined],
  ['a word', ['1', '0', 'soon'], undefined],
  ['a negative number', ['1', '-1', '9'], undefined],
  ['nothing', [], undefined],
])('the rate limit of %s', (_name, values, expected) => {
  const names = ['limit', 'remaining', 'reset'];
  const headers = new Headers();
  for (const [at, value] of values.entries()) headers.set(`x-ratelimit-${names[at]}`, value);
  expect(rateLimitOf({ headers })).toEqual(expected);
  expect(rateLimitOf(undefined)).toBeUndefined();
});

test('responseOf finds nothing in what cannot be read', () => {
  const { proxy, revoke } = Proxy.revocable(new Error('a'), {});
  revoke();
  const getter = Object.defineProperty(new Error('a'), 'response', {
    get: () => {
      throw new Error('read');
    },
  });
  expect([responseOf(proxy), responseOf(getter)]).toEqual([undefined, undefined]);
});
