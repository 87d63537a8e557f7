import createHttpError from 'http-errors';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../error/api-error.ts';
import { InternalServerError } from '../error/internal-server-error.ts';
import { NotFoundError } from '../error/not-found-error.ts';
import { UnauthorizedError } from '../error/unauthorized-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { type Answer, deviationOf, errorFromAnswer, responseOfAnswer } from './answer.ts';
import { describesBody } from './describes-body.ts';
import { toErrorResponse } from './to-error-response.ts';
import { toResponse } from './to-response.ts';

const always = {
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
};

describe('the seam', () => {
  test.each([
    [
      'plain text',
      new NotFoundError('Agent not found'),
      '{"statusCode":404,"message":"Agent not found","error":"Not Found"}',
      {},
    ],
    [
      'other letters',
      new NotFoundError('Nö ✓'),
      '{"statusCode":404,"message":"Nö ✓","error":"Not Found"}',
      {},
    ],
    [
      'lone surrogates',
      new NotFoundError('\ud800'),
      '{"statusCode":404,"message":"\\ud800","error":"Not Found"}',
      {},
    ],
    [
      'several fields',
      new ValidationError(['a', 'b']),
      '{"statusCode":400,"message":["a","b"],"error":"Bad Request"}',
      {},
    ],
    [
      '401',
      new UnauthorizedError(),
      '{"statusCode":401,"message":"Unauthorized","error":"Unauthorized"}',
      { 'www-authenticate': 'Bearer' },
    ],
    [
      'a foreign 401',
      createHttpError(401),
      '{"statusCode":401,"message":"Unauthorized","error":"Unauthorized"}',
      { 'www-authenticate': 'Bearer' },
    ],
    [
      'a foreign 429',
      createHttpError(429, 'a', { headers: { 'Retry-After': '7' } }),
      '{"statusCode":429,"message":"a","error":"Too Many Requests"}',
      { 'retry-after': '7' },
    ],
    [
      '405',
      createHttpError(405, 'a', { headers: { Allow: 'GET' } }),
      '{"statusCode":405,"message":"a","error":"Method Not Allowed"}',
      { allow: 'GET' },
    ],
    [
      'Allow elsewhere',
      createHttpError(404, 'a', { headers: { Allow: 'GET' } }),
      '{"statusCode":404,"message":"a","error":"Not Found"}',
      {},
    ],
    [
      '416',
      createHttpError(416, 'a', { headers: { 'Content-Range': 'bytes */3' } }),
      '{"statusCode":416,"message":"a","error":"Range Not Satisfiable"}',
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

const json = 'application/json; charset=utf-8';

describe('an answer that was written beside the adapter', () => {
  const rows: [string, Answer, string | string[]][] = [
    [
      'plain text',
      { statusCode: 409, contentType: 'text/plain', text: 'already there' },
      'already there',
    ],
    [
      'text without a type',
      { statusCode: 409, contentType: undefined, text: 'already there\n' },
      'already there',
    ],
    ['no text', { statusCode: 409, contentType: undefined, text: '' }, 'Conflict'],
    [
      '200 characters',
      { statusCode: 409, contentType: 'text/plain', text: 'a'.repeat(200) },
      'a'.repeat(200),
    ],
    [
      '201 characters',
      { statusCode: 409, contentType: 'text/plain', text: 'a'.repeat(201) },
      'Conflict',
    ],
    ['two lines', { statusCode: 409, contentType: 'text/plain', text: 'a\nb' }, 'Conflict'],
    [
      'HTML',
      { statusCode: 409, contentType: 'text/html; charset=utf-8', text: 'already there' },
      'Conflict',
    ],
    [
      'HTML without a type',
      { statusCode: 409, contentType: undefined, text: '<h1>a</h1>' },
      'Conflict',
    ],
    [
      'a 5xx',
      { statusCode: 502, contentType: 'text/plain', text: 'at 10.0.0.1' },
      'An upstream service failed. Try again later.',
    ],
    ['message', { statusCode: 400, contentType: json, text: '{"error":"a","message":"b"}' }, 'b'],
    ['messages', { statusCode: 400, contentType: json, text: '{"message":["a","b"]}' }, ['a', 'b']],
    ['error', { statusCode: 400, contentType: json, text: '{"error":"a"}' }, 'a'],
    ['msg', { statusCode: 400, contentType: json, text: '{"msg":"a"}' }, 'a'],
    [
      'detail',
      { statusCode: 400, contentType: 'application/problem+json', text: '{"detail":"a"}' },
      'a',
    ],
    [
      'other JSON',
      { statusCode: 400, contentType: json, text: '{"errors":[{"msg":"a"}]}' },
      'Bad Request',
    ],
    ['JSON that is a text', { statusCode: 400, contentType: json, text: '"a"' }, 'Bad Request'],
    ['broken JSON', { statusCode: 400, contentType: json, text: '{"error":"a"' }, 'Bad Request'],
    [
      'what V8 says of bad JSON, and shows of it',
      {
        statusCode: 400,
        contentType: json,
        text: JSON.stringify({
          error: `Unexpected token 's', "{"key": secret}" is not valid JSON`,
        }),
      },
      'Request body is not valid JSON',
    ],
    ['what was not read', { statusCode: 400, contentType: json, text: undefined }, 'Bad Request'],
  ];
  test.each(rows)('%s', (_name, answer, message) => {
    expect(deviationOf(answer)).toEqual(expect.any(String));
    const { statusCode, body } = responseOfAnswer(answer, errorFromAnswer(answer));
    expect(statusCode).toBe(answer.statusCode);
    expect(JSON.parse(body).message).toEqual(message);
  });

  test('passes byte for byte where it keeps the contract', () => {
    const text = '{ "statusCode": 404, "message": "a", "error": "Not Found" }';
    const answer = { statusCode: 404, contentType: json, text };
    expect(deviationOf(answer)).toBeUndefined();
    expect(responseOfAnswer(answer, errorFromAnswer(answer))).toEqual({
      statusCode: 404,
      headers: { ...always, 'content-length': String(text.length) },
      body: text,
    });
  });

  test.each([
    [
      'another status',
      '{"statusCode":400,"message":"a","error":"Not Found"}',
      'statusCode is not the status of the response',
    ],
    [
      'another name',
      '{"statusCode":404,"message":"a","error":"Missing"}',
      'error is not the name of the status',
    ],
    [
      'another order',
      '{"message":"a","statusCode":404,"error":"Not Found"}',
      'the keys are not in the order statusCode, message, error',
    ],
    [
      'a fourth key',
      '{"statusCode":404,"message":"a","error":"Not Found","code":1}',
      'the body is not { statusCode, message, error }',
    ],
  ])('deviates by %s', (_name, text, reason) => {
    expect(deviationOf({ statusCode: 404, contentType: json, text })).toBe(reason);
  });

  test('whose status nobody may send becomes a 500', () => {
    const answer = { statusCode: 999, contentType: undefined, text: 'a' };
    expect(responseOfAnswer(answer, errorFromAnswer(answer)).statusCode).toBe(500);
  });
});

test.each([
  ['ETag', true],
  ['Last-Modified', true],
  ['content-encoding', true],
  ['Content-Range', true],
  ['content-disposition', true],
  ['Cache-Control', true],
  ['content-length', true],
  ['vary', false],
  ['access-control-allow-origin', false],
  ['x-request-id', false],
  ['set-cookie', false],
  ['strict-transport-security', false],
  ['ratelimit-limit', false],
  ['www-authenticate', false],
])('%s describes the abandoned body: %s', (name, expected) => {
  expect(describesBody(name, 404)).toBe(expected);
});

test('Content-Range stays on a 416', () => {
  expect(describesBody('Content-Range', 416)).toBe(false);
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
