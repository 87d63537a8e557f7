import createHttpError from 'http-errors';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../error/api-error.ts';
import { InternalServerError } from '../error/internal-server-error.ts';
import { NotFoundError } from '../error/not-found-error.ts';
import { UnauthorizedError } from '../error/unauthorized-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { toErrorResponse } from './to-error-response.ts';
import { toResponse } from './to-response.ts';

const always = {
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
};

describe('the seam', () => {
  const foreign = (status: number, headers = {}) => createHttpError(status, 'a', { headers });
  const bearer = { 'www-authenticate': 'Bearer' };
  test.each<[string, unknown, number, string | string[], string, object?]>([
    ['plain text', new NotFoundError('No agent'), 404, 'No agent', 'Not Found'],
    ['other letters', new NotFoundError('Nö ✓'), 404, 'Nö ✓', 'Not Found'],
    ['lone surrogates', new NotFoundError('\ud800'), 404, '\ud800', 'Not Found'],
    ['several fields', new ValidationError(['a', 'b']), 400, ['a', 'b'], 'Bad Request'],
    ['401', new UnauthorizedError(), 401, 'Unauthorized', 'Unauthorized', bearer],
    ['a foreign 401', foreign(401), 401, 'a', 'Unauthorized', bearer],
    [
      'a foreign 429',
      foreign(429, { 'Retry-After': '7' }),
      429,
      'a',
      'Too Many Requests',
      { 'retry-after': '7' },
    ],
    ['405', foreign(405, { Allow: 'GET' }), 405, 'a', 'Method Not Allowed', { allow: 'GET' }],
    ['Allow elsewhere', foreign(404, { Allow: 'GET' }), 404, 'a', 'Not Found'],
    [
      '416',
      foreign(416, { 'Content-Range': 'bytes */3' }),
      416,
      'a',
      'Range Not Satisfiable',
      { 'content-range': 'bytes */3' },
    ],
  ])('%s', (_name, thrown, statusCode, message, error, headers) => {
    const response = toErrorResponse(thrown);
    const body = JSON.stringify({ statusCode, message, error });
    expect(response.body).toBe(body);
    expect(response.headers).toEqual({
      ...always,
      ...headers,
      'content-length': String(Buffer.byteLength(body)),
    });
  });

  test('drops headers that an error must not set', () => {
    const names =
      'content-length Content-Encoding content-security-policy transfer-encoding connection ' +
      'set-cookie trailer keep-alive upgrade te content-range cache-control';
    const headers = Object.fromEntries(names.split(' ').map((name) => [name, 'x']));
    expect(toErrorResponse(new NotFoundError('', { headers })).headers).toEqual(
      toErrorResponse(new NotFoundError()).headers,
    );
  });

  test('of a 5xx keeps only Retry-After, unless it is exposed', () => {
    const headers = { 'retry-after': '5', 'x-host': 'db-1' };
    const hidden = toErrorResponse(new ApiError(503, 'a', { headers }));
    expect(hidden.headers).toMatchObject({ 'retry-after': '5' });
    expect(hidden.headers).not.toHaveProperty('x-host');
    const exposed = toErrorResponse(new ApiError(503, 'a', { headers, expose: true }));
    expect(exposed.headers).toMatchObject(headers);
  });

  test('ignores the toJSON of a subclass', () => {
    class Verbose extends NotFoundError {
      override toJSON(): never {
        throw new Error('secret');
      }
    }
    expect(toErrorResponse(new Verbose('a')).body).toBe(
      '{"statusCode":404,"message":"a","error":"Not Found"}',
    );
  });

  test.each([
    ['a status that was changed', { statusCode: 200 }, 500],
    ['a status that is no number', { statusCode: '404' }, 500],
    ['messages that were changed', { messages: 'a', message: 'b' }, 404],
    ['a message that is no text', { message: ['secret'] }, 404],
    ['headers that are gone', { headers: null }, 404],
  ])('survives %s', (_name, change, statusCode) => {
    const response = toErrorResponse(Object.assign(new NotFoundError('a'), change));
    expect(response.statusCode).toBe(statusCode);
    expect(JSON.parse(response.body)).toMatchObject({ statusCode });
  });

  test('survives an error whose properties throw', () => {
    const error = Object.defineProperty(new NotFoundError('a'), 'messages', {
      get: () => {
        throw new Error('secret');
      },
    });
    expect(toErrorResponse(error)).toEqual(toErrorResponse(new InternalServerError()));
  });
});

test('toResponse is the same for fetch', async () => {
  const response = toResponse(new NotFoundError('Nö'));
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.text()).toBe('{"statusCode":404,"message":"Nö","error":"Not Found"}');
});

test('changing a hidden response does not change the next one', () => {
  const first = toErrorResponse(new InternalServerError('secret'));
  const expected = structuredClone(first);
  Object.assign(first, { body: 'changed' });
  Object.assign(first.headers, { 'x-planted': '1' });
  expect(toErrorResponse(new Error('another secret'))).toEqual(expected);
});

test('headers and messages of a hidden error are not in the next response', () => {
  const headers = { 'retry-after': '5' };
  const own = toErrorResponse(new ApiError(503, 'secret', { headers }));
  expect(own.headers['retry-after']).toBe('5');
  expect(toErrorResponse(new ApiError(503, 'secret')).headers).not.toHaveProperty('retry-after');
  const hidden = toErrorResponse(new ApiError(404, 'secret', { expose: false }));
  expect(hidden.body).toContain('"message":"Not Found"');
  expect(toErrorResponse(new ApiError(404, 'No agent')).body).toContain('"message":"No agent"');
});
