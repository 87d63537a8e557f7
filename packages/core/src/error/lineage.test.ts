import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { BadRequestError } from './bad-request-error.ts';
import { NotFoundError } from './not-found-error.ts';
import { ValidationError } from './validation-error.ts';

describe('instanceof', () => {
  class QuotaError extends ApiError {
    constructor() {
      super(402, 'Quota used up');
    }
  }
  class SeatError extends NotFoundError {}

  test('of a user class goes by its prototype', () => {
    expect(new QuotaError()).toBeInstanceOf(QuotaError);
    expect(new QuotaError()).toBeInstanceOf(ApiError);
    expect(new ApiError(402)).not.toBeInstanceOf(QuotaError);
    expect(new SeatError()).toBeInstanceOf(NotFoundError);
    expect(new NotFoundError()).not.toBeInstanceOf(SeatError);
  });

  test('a ValidationError with either status is a BadRequestError', () => {
    expect(new ValidationError('a', { statusCode: 422 })).toBeInstanceOf(BadRequestError);
    expect(new ValidationError('a', { statusCode: 422 }).statusCode).toBe(422);
    expect(new BadRequestError()).not.toBeInstanceOf(ValidationError);
  });

  test('is false for parsed and hostile values, and never throws', () => {
    const { proxy, revoke } = Proxy.revocable(new NotFoundError(), {});
    revoke();
    const trap = () => {
      throw new Error('trap');
    };
    const throwing = new Proxy({}, { get: trap, getPrototypeOf: trap });
    const parsed = JSON.parse(JSON.stringify(new NotFoundError()));
    const nameOnly = { name: 'NotFoundError', statusCode: 404, toJSON() {} };
    const classes = [ApiError, NotFoundError, QuotaError];
    const primitives = [null, undefined, 1, 'ApiError', Symbol('a')];
    for (const value of [proxy, throwing, parsed, nameOnly, trap, ...primitives]) {
      expect(ApiError.is(value)).toBe(false);
      expect(classes.some((Class) => value instanceof Class)).toBe(false);
    }
  });

  test('holds in another realm', () => {
    const realm = createContext({ error: new NotFoundError(), NotFoundError, ApiError });
    expect(runInContext('error instanceof NotFoundError && ApiError.is(error)', realm)).toBe(true);
  });
});
