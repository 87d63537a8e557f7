import { describe, expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { ConflictError } from './conflict-error.ts';
import { defineErrors } from './define-errors.ts';
import { NotFoundError } from './not-found-error.ts';

const failures = defineErrors({
  409: 'Agent is in use',
  404: 'Agent not found',
  410: 'Agent is gone',
  429: 'Too many agents were deleted today',
  503: 'The carrier is away',
});

describe('a declared error', () => {
  const cause = new Error('a');
  test.each([
    [
      'has the declared sentence',
      failures(404),
      { statusCode: 404, messages: ['Agent not found'] },
    ],
    ['has a message instead', failures(409, 'Spring uses it'), { messages: ['Spring uses it'] }],
    ['has several messages instead', failures(409, ['a', 'b']), { messages: ['a', 'b'] }],
    ['has its cause', failures(404, undefined, { cause }), { cause }],
    ['has options', failures(429, 'a', { retryAfter: 60 }), { headers: { 'retry-after': '60' } }],
  ])('%s', (_name, error, expected) => {
    expect(error).toMatchObject(expected);
  });

  test('is of its class', () => {
    expect(failures(404)).toBeInstanceOf(NotFoundError);
    expect(failures(409)).toBeInstanceOf(ConflictError);
    expect(Object.getPrototypeOf(failures(410))).toBe(ApiError.prototype);
  });

  test('of a 5xx hides its sentence from the client', () => {
    expect(failures(503).message).toBe('The carrier is away');
    expect(JSON.stringify(failures(503))).not.toContain('carrier');
  });
});

describe('what the compiler would reject', () => {
  test.each<unknown>([418, 200, '404', 'toString', undefined, null])(
    'the status %s is not declared',
    (status) => {
      expect(() => failures(status as 404)).toThrow(
        new RangeError(`The status ${String(status)} is none of 404, 409, 410, 429, 503.`),
      );
    },
  );

  test.each(['200', '999', '404.5', 'toString', ''])('%s cannot be declared', (status) => {
    expect(() => defineErrors({ [status]: 'a' } as never)).toThrow(
      new RangeError(`An error that is declared has a status from 400 to 599, not ${status}.`),
    );
  });
});

test('the declared statuses are listed', () => {
  expect(failures.statuses).toEqual([404, 409, 410, 429, 503]);
  expect(Object.isFrozen(failures.statuses)).toBe(true);
});
