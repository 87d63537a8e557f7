import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '../error/api-error.ts';
import { registeredClass } from '../error/lineage.ts';
import { NotFoundError } from '../error/not-found-error.ts';
import { TooManyRequestsError } from '../error/too-many-requests-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { apiErrorFromBody } from './api-error-from-body.ts';
import { isErrorBody } from './is-error-body.ts';

// Tests below need classes that nobody has loaded.
vi.hoisted(() => vi.resetModules());

const body = { statusCode: 404, message: 'Agent not found', error: 'Not Found' };
const thrower = () => {
  throw new Error('a');
};
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();

describe('a body of the contract', () => {
  test.each([
    ['is one', body, true],
    ['with several messages', { ...body, message: ['a', 'b'] }, true],
    ['in another order', { error: 'Not Found', message: 'a', statusCode: 404 }, true],
    ['with a fourth key', { ...body, code: 'E' }, false],
    ['without error', { statusCode: 404, message: 'a' }, false],
    ['with a status as text', { ...body, statusCode: '404' }, false],
    ['with a status of success', { ...body, statusCode: 200 }, false],
    ['with an empty message', { ...body, message: '' }, false],
    ['with no messages', { ...body, message: [] }, false],
    ['with a message that is no text', { ...body, message: ['a', 1] }, false],
    ['with an object as message', { ...body, message: { text: 'a' } }, false],
    ['null', null, false],
    ['text', JSON.stringify(body), false],
    ['a list', [body], false],
    ['a getter that throws', Object.defineProperty({}, 'error', { get: thrower }), false],
    ['a revoked proxy', proxy, false],
  ])('%s', (_name, value, expected) => {
    expect(isErrorBody(value)).toBe(expected);
    expect(apiErrorFromBody(value) !== undefined).toBe(expected);
  });
});

describe('the error of a body', () => {
  test.each([
    [new NotFoundError('Agent not found'), NotFoundError],
    [new ValidationError('a is required'), ValidationError],
    [new ValidationError(['a is required', 'b is required'], { statusCode: 422 }), ValidationError],
    [new ValidationError(Array.from({ length: 130 }, (_, i) => `f${i}`)), ValidationError],
    [new TooManyRequestsError(), TooManyRequestsError],
    [new ApiError(418, 'teapot'), ApiError],
    [new ApiError(503, 'Back at noon', { expose: true }), ApiError],
    [new ApiError(502, 'hidden'), ApiError],
    [new ApiError(599), ApiError],
  ])('%o comes back with the same class and body', (error, Class) => {
    const rebuilt = apiErrorFromBody(JSON.parse(JSON.stringify(error)));
    expect(rebuilt).toBeInstanceOf(Class);
    expect(rebuilt?.name).toBe(error.name);
    expect(JSON.stringify(rebuilt)).toBe(JSON.stringify(error));
  });

  test('has the messages without the prefix', () => {
    const message = 'Validation failed: a is required';
    expect(apiErrorFromBody({ statusCode: 400, message, error: 'Bad Request' })?.messages).toEqual([
      'a is required',
    ]);
  });

  test.each([
    ['Retry-After', 429, { 'retry-after': '60' }],
    ['the challenge', 401, { 'www-authenticate': 'Bearer error="invalid_token"' }],
    ['any other header', 404, { 'x-request-id': 'a' }],
  ])('has %s of its response', (_name, statusCode, headers) => {
    const cause = new Error('a');
    const rebuilt = apiErrorFromBody({ statusCode, message: 'a', error: 'b' }, { headers, cause });
    expect(rebuilt?.headers).toEqual(headers);
    expect(rebuilt?.cause).toBe(cause);
  });
});

/** As where a bundler dropped the class. */
describe('the error of a body whose class was not loaded', () => {
  test.each([
    [409, 'Conflict', 'ConflictError'],
    [403, 'Forbidden', 'ForbiddenError'],
  ])('%d has the name and the lineage of %s', (statusCode, error, name) => {
    expect(registeredClass(name)).toBeUndefined();
    const body = { statusCode, message: 'a', error };
    const rebuilt = apiErrorFromBody(body);
    expect(rebuilt).toBeInstanceOf(ApiError);
    expect(rebuilt).not.toBeInstanceOf(NotFoundError);
    expect(rebuilt).toMatchObject({ name, statusCode, error });
    expect(String(rebuilt)).toBe(`${name}: a`);
    expect(rebuilt?.stack).toMatch(new RegExp(`^${name}: a`));
    expect(JSON.parse(JSON.stringify(rebuilt))).toEqual(body);
    expect(apiErrorFromBody(body)?.constructor).toBe(rebuilt?.constructor);
  });

  test('is an instance of the class once it is loaded', async () => {
    const body = { statusCode: 422, message: ['a', 'b'], error: 'Unprocessable Entity' };
    const plain = { statusCode: 422, message: 'a', error: 'Unprocessable Entity' };
    const before = [apiErrorFromBody(body), apiErrorFromBody(plain)];
    const { BadRequestError } = await import('../error/bad-request-error.ts');
    const { UnprocessableEntityError } = await import('../error/unprocessable-entity-error.ts');
    expect(before[0]).toBeInstanceOf(BadRequestError);
    expect(before[0]).not.toBeInstanceOf(UnprocessableEntityError);
    expect(before[1]).toBeInstanceOf(UnprocessableEntityError);
    const after = apiErrorFromBody(plain);
    expect(Object.getPrototypeOf(after)).toBe(UnprocessableEntityError.prototype);
  });
});

test('every status has the same class as on the server', async () => {
  const { createApiError } = await import('../error/create-api-error.ts');
  for (let statusCode = 400; statusCode < 600; statusCode += 1) {
    const body = { statusCode, message: 'a', error: 'b' };
    expect(apiErrorFromBody(body)?.constructor).toBe(createApiError(statusCode).constructor);
  }
});
