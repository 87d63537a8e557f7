import * as core from '@error-contract/core';
import * as onFastify from '@error-contract/fastify';
import Fastify from 'fastify';
import { expect, test } from 'vitest';

class PaymentError extends core.ApiError {
  constructor(options: object) {
    super(402, 'Payment failed', options);
  }
}

test('a class of the service may have options of its own, but no near miss', () => {
  expect(new PaymentError({ reason: 'declined', cause: 1 }).cause).toBe(1);
  expect(() => new PaymentError({ header: {} })).toThrow('did you mean headers');
});

test.each(['case', 'clause', 'causes', 'code', 'excuse', 'expires'])(
  'an option of a class of the service may be called %s',
  (name) => {
    expect(new PaymentError({ [name]: 1 }).statusCode).toBe(402);
  },
);

test('a class of the service may take its seconds in another unit', () => {
  class QuotaError extends core.TooManyRequestsError {
    constructor({ retryAfterMs, ...options }: { retryAfterMs: number }) {
      super('Slow down', { ...options, retryAfter: retryAfterMs / 1000, ...{ retryAfterMs } });
    }
  }
  expect(new QuotaError({ retryAfterMs: 3000 }).headers['retry-after']).toBe('3');
});

test('names and values in an object that has a tag of its own are options', async () => {
  // As the headers of axios.
  const headers = Object.assign(Object.create({ [Symbol.toStringTag]: 'AxiosHeaders' }), {
    a: '1',
  });
  expect(new core.NotFoundError('a', { headers }).headers).toEqual({ a: '1' });
  const module: string = 'data:text/javascript,export const cause = 1';
  const options: object = await import(module);
  expect(new core.NotFoundError('a', options).cause).toBe(1);
});

test('the options of Fastify may come from a class', async () => {
  const seen: unknown[] = [];
  class Options {
    get onError() {
      return (error: core.ApiError) => seen.push(error.statusCode);
    }
  }
  const app = Fastify();
  app.register(onFastify.errorContract, Object.assign(new Options(), { prefix: '/v1' }) as never);
  await app.inject('/missing');
  expect(seen).toEqual([404]);
});
