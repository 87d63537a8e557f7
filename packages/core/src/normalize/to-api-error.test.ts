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

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('the bare error of a schema library', () => {
  const inArktype = type({ n: 'number.integer', name: 'string' });
  const inValibot = v.object({ n: v.pipe(v.number(), v.integer()), name: v.string() });
  const input = { n: 1.5 };
  test.each([
    ['zod 4', () => z.object({ n: z.int(), name: z.string() }).parse(input)],
    ['zod 3', () => z3.object({ n: z3.number().int(), name: z3.string() }).parse(input)],
    ['valibot', () => v.parse(inValibot, input)],
    ['arktype', () => inArktype.assert(input)],
    ['arktype, the list', () => inArktype(input)],
  ])('%s', (_name, fail) => {
    const thrown = thrownBy(fail);
    const error = toApiError(thrown);
    expect(error).toBeInstanceOf(ValidationError);
    expect([...error.messages].sort()).toEqual(['n must be an integer', 'name is required']);
    expect(toApiError(thrown, { validationStatus: 422 })).toMatchObject({ statusCode: 422 });
    const hidden = { statusCode: 500, cause: thrown };
    expect(toApiError(thrown, { bareSchemaErrors: 500 })).toMatchObject(hidden);
  });
});

describe('options', () => {
  const thrown = new Error('secret');
  const conflict = new ConflictError('a');
  const throwing = (error: unknown) => () => {
    throw error;
  };

  test('mapError is asked first, and may return undefined', () => {
    const mapError = (error: unknown) => (error === thrown ? conflict : undefined);
    expect(toApiError(thrown, { mapError })).toBe(conflict);
    expect(toApiError(thrown, { mapError: () => undefined }).statusCode).toBe(500);
    expect(toApiError(thrown, { mapError: () => 'no error' as never }).statusCode).toBe(500);
    expect(toApiError(new NotFoundError(), { mapError: () => conflict })).toBe(conflict);
  });

  test('a bug in mapError is a 500, and the cause keeps both errors', () => {
    const bug = new TypeError('x');
    const error = toApiError(thrown, { mapError: throwing(bug) });
    expect(error.statusCode).toBe(500);
    expect((error.cause as AggregateError).errors).toEqual([bug, thrown]);
  });

  test('mapError may throw an ApiError', () => {
    expect(toApiError(thrown, { mapError: throwing(conflict) })).toBe(conflict);
  });

  test('the status that was set before applies to an error without one', () => {
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
  test('is that of its cause', () => {
    const error = toApiError(new TypeError('x'));
    expect(error.stack).not.toMatch(/\n {4}at /);
    expect((error.cause as Error).stack).toMatch(/\n {4}at /);
    expect(new InternalServerError('x').stack).toMatch(/\n {4}at /);
  });

  test('is its own if the cause has none, or if captureStack is on', () => {
    expect(toApiError('x').stack).toMatch(/\n {4}at /);
    ApiError.captureStack = true;
    try {
      expect(toApiError(new TypeError('x')).stack).toMatch(/\n {4}at /);
    } finally {
      ApiError.captureStack = false;
    }
  });
});

describe('an error of JavaScript without marks of a library', () => {
  const defined = (key: PropertyKey, value: unknown) =>
    Object.defineProperty(new Error('Agent not found'), key, { value });

  test.each([
    ['a text alone', new Error('secret'), 500],
    ['a bug', new TypeError('Cannot read properties of undefined'), 500],
    ["busboy's", new Error('Malformed part header'), 400],
    ["undici's", new TypeError('fetch failed'), 502],
    ['a status that is not enumerable', defined('statusCode', 404), 404],
    ['a name that is not enumerable', defined('name', 'TimeoutError'), 504],
    ['a cause', new TypeError('x', { cause: { code: 'ECONNREFUSED' } }), 502],
  ])('%s', (_name, thrown, statusCode) => {
    expect(toApiError(thrown)).toMatchObject({ statusCode, cause: thrown });
  });

  test('is a 500 if a trap throws', () => {
    const trap = () => {
      throw new Error('a trap');
    };
    const thrown = new Proxy(new Error('secret'), { getPrototypeOf: trap, ownKeys: trap });
    expect(toApiError(thrown).statusCode).toBe(500);
  });

  test('is still read if a trap that tells its kind throws', () => {
    const trap = () => {
      throw new Error('a trap');
    };
    const inner = Object.assign(new Error('secret'), { status: 404 });
    for (const traps of [{ getPrototypeOf: trap }, { ownKeys: trap }]) {
      expect(toApiError(new Proxy(inner, traps))).toMatchObject({ statusCode: 404 });
    }
  });

  test.each([{}, { status: 404 }])('with %o is shown to the framework', (more) => {
    const thrown = Object.assign(new Error('x'), more);
    const frameworkError = () => new ConflictError('known');
    expect(toApiError(thrown, { frameworkError })).toMatchObject({ statusCode: 409 });
  });
});
