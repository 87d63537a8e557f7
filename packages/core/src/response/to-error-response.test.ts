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
  const said = (statusCode: number, message: string | string[], error: string) =>
    JSON.stringify({ statusCode, message, error });
  test.each([
    [
      'plain text',
      new NotFoundError('Agent not found'),
      said(404, 'Agent not found', 'Not Found'),
      {},
    ],
    ['other letters', new NotFoundError('Nö ✓'), said(404, 'Nö ✓', 'Not Found'), {}],
    ['lone surrogates', new NotFoundError('\ud800'), said(404, '\ud800', 'Not Found'), {}],
    ['several fields', new ValidationError(['a', 'b']), said(400, ['a', 'b'], 'Bad Request'), {}],
    [
      '401',
      new UnauthorizedError(),
      said(401, 'Unauthorized', 'Unauthorized'),
      { 'www-authenticate': 'Bearer' },
    ],
    [
      'a foreign 401',
      createHttpError(401),
      said(401, 'Unauthorized', 'Unauthorized'),
      { 'www-authenticate': 'Bearer' },
    ],
    [
      'a foreign 429',
      createHttpError(429, 'a', { headers: { 'Retry-After': '7' } }),
      said(429, 'a', 'Too Many Requests'),
      { 'retry-after': '7' },
    ],
    [
      '405',
      createHttpError(405, 'a', { headers: { Allow: 'GET' } }),
      said(405, 'a', 'Method Not Allowed'),
      { allow: 'GET' },
    ],
    [
      'Allow elsewhere',
      createHttpError(404, 'a', { headers: { Allow: 'GET' } }),
      said(404, 'a', 'Not Found'),
      {},
    ],
    [
      '416',
      createHttpError(416, 'a', { headers: { 'Content-Range': 'bytes */3' } }),
      said(416, 'a', 'Range Not Satisfiable'),
      { 'content-range': 'bytes */3' },
    ],
  ])('%s', (_name, thrown, body, headers) => {
    const response = toErrorResponse(thrown);
    expect(response.body).toBe(body);
    expect(response.headers).toEqual({
      ...always,
      ...headers,
      'content-length': String(Buffer.byteLength(body)),
    });
  });

  test('drops what is not for an error to say', () => {
    const names = [
      'content-length',
      'Content-Encoding',
      'content-security-policy',
      'transfer-encoding',
      'connection',
      'set-cookie',
      'trailer',
      'keep-alive',
      'upgrade',
      'te',
      'content-range',
      'cache-control',
    ];
    const headers = Object.fromEntries(names.map((name) => [name, 'x']));
    expect(toErrorResponse(new NotFoundError('', { headers })).headers).toEqual(
      toErrorResponse(new NotFoundError()).headers,
    );
  });

  test('of a 5xx keeps Retry-After alone, unless it is exposed', () => {
    const headers = { 'retry-after': '5', 'x-host': 'db-1' };
    expect(toErrorResponse(new ApiError(503, 'a', { headers })).headers).toMatchObject({
      'retry-after': '5',
    });
    expect(toErrorResponse(new ApiError(503, 'a', { headers })).headers).not.toHaveProperty(
      'x-host',
    );
    expect(
      toErrorResponse(new ApiError(503, 'a', { headers, expose: true })).headers,
    ).toMatchObject(headers);
  });

  test('has three keys whatever toJSON of a subclass says', () => {
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

test('who received a hidden answer cannot change the next one', () => {
  const first = toErrorResponse(new InternalServerError('secret'));
  const expected = structuredClone(first);
  Object.assign(first, { body: 'changed' });
  Object.assign(first.headers, { 'x-planted': '1' });
  expect(toErrorResponse(new Error('another secret'))).toEqual(expected);
});

test('what a hidden error brings does not stay for the next one', () => {
  const headers = { 'retry-after': '5' };
  const own = toErrorResponse(new ApiError(503, 'secret', { headers }));
  expect(own.headers['retry-after']).toBe('5');
  expect(toErrorResponse(new ApiError(503, 'secret')).headers).not.toHaveProperty('retry-after');
  expect(toErrorResponse(new ApiError(404, 'secret', { expose: false })).body).toContain(
    '"message":"Not Found"',
  );
  expect(toErrorResponse(new ApiError(404, 'Agent not found')).body).toContain(
    '"message":"Agent not found"',
  );
});
