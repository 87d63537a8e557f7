import {
  ApiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  InternalServerError,
  NotFoundError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableEntityError,
  ValidationError,
} from '@error-contract/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failure, json } from '../testing/answers.ts';
import { errorFromResponse } from './error-from-response.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the class that the server threw', () => {
  test.each([
    [new BadRequestError('a'), BadRequestError],
    [new ValidationError('a is required'), ValidationError],
    [new ValidationError(['a is required', 'b is required']), ValidationError],
    [new ValidationError(['a', 'b'], { statusCode: 422 }), ValidationError],
    [new UnauthorizedError('a'), UnauthorizedError],
    [new ForbiddenError('a'), ForbiddenError],
    [new NotFoundError('a'), NotFoundError],
    [new ConflictError('a'), ConflictError],
    [new UnprocessableEntityError('a'), UnprocessableEntityError],
    [new TooManyRequestsError('a'), TooManyRequestsError],
    [new InternalServerError('a'), InternalServerError],
    [new ApiError(418, 'a'), ApiError],
    [new ApiError(503, 'a'), ApiError],
    [new ApiError(599, 'a'), ApiError],
  ])('%o', async (thrown, Class) => {
    const error = await errorFromResponse(json(thrown.statusCode, thrown));
    expect(error).toBeInstanceOf(Class);
    expect(error?.constructor).toBe(thrown.constructor);
    expect(JSON.stringify(error)).toBe(JSON.stringify(thrown));
    expect(error?.messages).toEqual(thrown.statusCode < 500 ? thrown.messages : [error?.message]);
    expect(error?.response).toMatchObject({
      status: thrown.statusCode,
      form: 'contract',
      deviation: undefined,
    });
  });
});

const agent = { statusCode: 404, message: 'Agent not found', error: 'Not Found' };

describe('a response that breaks the contract keeps its status and says so', () => {
  const shape = 'the body is JSON of another shape';
  const message = { a: 'secret' };
  const rows: [string, number, string | null, string, string][] = [
    ['HTML of a proxy', 502, '<html>secret</html>', 'ApiError', 'the body is not JSON'],
    ['nothing', 500, null, 'InternalServerError', 'the body is empty'],
    ['an empty text', 500, '', 'InternalServerError', 'the body is empty'],
    ['blanks', 409, ' \n', 'ConflictError', 'the body is not JSON'],
    ['cut JSON', 404, '{"statusCode":404,"message":"se', 'NotFoundError', 'the body is not JSON'],
    ['other JSON', 404, '{"data":"secret"}', 'NotFoundError', shape],
    ['a number in JSON', 400, '1', 'BadRequestError', shape],
    ['null', 403, 'null', 'ForbiddenError', shape],
    ['a list', 422, '[1]', 'UnprocessableEntityError', shape],
    ['an object as message', 404, JSON.stringify({ message }), 'NotFoundError', shape],
    ['lines of text', 500, 'secret\n  at secret', 'InternalServerError', 'the body is not JSON'],
    ['a long line', 400, 'secret '.repeat(99), 'BadRequestError', 'the body is not JSON'],
    ['an unregistered status', 499, '<secret', 'ApiError', 'the body is not JSON'],
  ];
  test.each(rows)('%s', async (_name, status, body, name, deviation) => {
    const error = await errorFromResponse(new Response(body, { status }));
    expect(error).toMatchObject({
      name,
      statusCode: status,
      message: `The service answered ${status}, and ${deviation}`,
      response: { status, deviation, form: 'other' },
    });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  test('a status above 599', async () => {
    const response = Object.defineProperty(new Response('{secret'), 'status', { value: 999 });
    expect(await errorFromResponse(response)).toMatchObject({
      statusCode: 500,
      message: 'The service answered 999, and the body is not JSON',
      response: { status: 999 },
    });
  });
});

describe('the status line wins', () => {
  test.each([
    ['a 500 whose body says 404', 500, agent, 'InternalServerError', 'another statusCode'],
    ['a 409 whose body says 404', 409, agent, 'ConflictError', 'another statusCode'],
    ['a 404 with a fourth key', 404, { ...agent, code: 'E' }, 'NotFoundError', 'another shape'],
  ])('%s', async (_name, status, body, name, deviation) => {
    const error = await errorFromResponse(json(status, body));
    expect(error).toMatchObject({ name, statusCode: status, message: 'Agent not found' });
    expect(error?.response.deviation).toContain(deviation);
    expect(error?.response.form).toBe('contract');
  });

  test.each([200, 204, 304])('%d is not a failure', async (status) => {
    const response = Object.defineProperty(json(404, agent), 'status', { value: status });
    expect(await errorFromResponse(response)).toBeUndefined();
    expect(response.bodyUsed).toBe(false);
  });
});

describe('the facts', () => {
  test('of a response', async () => {
    const response = failure(429, 'Slow down', { 'retry-after': '7', 'x-request-id': 'req_1' });
    Object.defineProperty(response, 'url', { value: 'https://a:b@api.example/v1/x?key=c#d' });
    const error = await errorFromResponse(response, { method: 'POST', tries: 3 });
    expect(error?.response).toEqual({
      method: 'POST',
      url: 'https://api.example/v1/x',
      tries: 3,
      status: 429,
      redirected: false,
      requestId: 'req_1',
      retryAfterMs: 7000,
      form: 'contract',
      deviation: undefined,
    });
    expect(error?.response.headers.get('x-request-id')).toBe('req_1');
    expect(error?.headers).toEqual({ 'retry-after': '7' });
    expect(Object.isFrozen(error?.response)).toBe(true);
    expect(Object.keys(error ?? {})).not.toContain('response');
  });
});
