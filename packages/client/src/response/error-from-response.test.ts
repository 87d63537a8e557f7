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
    expect(error?.response).toMatchObject({ status: thrown.statusCode, deviation: undefined });
  });
});

const agent = { statusCode: 404, message: 'Agent not found', error: 'Not Found' };

describe('what is not the contract keeps its status and says so', () => {
  const rows: [string, number, string | null, string, string][] = [
    ['HTML of a proxy', 502, '<html>secret</html>', 'ApiError', 'the body is not JSON'],
    ['nothing', 500, null, 'InternalServerError', 'the body is empty'],
    ['an empty text', 500, '', 'InternalServerError', 'the body is empty'],
    ['blanks', 409, ' \n', 'ConflictError', 'the body is not JSON'],
    ['cut JSON', 404, '{"statusCode":404,"message":"se', 'NotFoundError', 'the body is not JSON'],
    ['other JSON', 404, '{"msg":"secret"}', 'NotFoundError', 'the body is JSON of another shape'],
    ['a text in JSON', 400, '"secret"', 'BadRequestError', 'the body is JSON of another shape'],
    ['null', 403, 'null', 'ForbiddenError', 'the body is JSON of another shape'],
    ['a list', 422, '["secret"]', 'UnprocessableEntityError', 'the body is JSON of another shape'],
    [
      'a message that is none',
      404,
      '{"statusCode":404,"message":{"a":"secret"},"error":"Not Found"}',
      'NotFoundError',
      'the body is JSON of another shape',
    ],
    ['a status that is not registered', 499, 'secret', 'ApiError', 'the body is not JSON'],
  ];
  test.each(rows)('%s', async (_name, status, body, name, deviation) => {
    const error = await errorFromResponse(new Response(body, { status }));
    expect(error).toMatchObject({
      name,
      statusCode: status,
      message: `The service answered ${status}, and ${deviation}`,
      response: { status, deviation },
    });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  test('a status that nobody knows', async () => {
    const response = Object.defineProperty(new Response('secret'), 'status', { value: 999 });
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
    [
      'a 404 with a fourth key',
      404,
      { ...agent, code: 'E' },
      'NotFoundError',
      'JSON of another shape',
    ],
  ])('%s', async (_name, status, body, name, deviation) => {
    const error = await errorFromResponse(json(status, body));
    expect(error).toMatchObject({ name, statusCode: status, message: 'Agent not found' });
    expect(error?.response.deviation).toContain(deviation);
  });

  test.each([200, 204, 304])('%d is no failure', async (status) => {
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
      deviation: undefined,
    });
    expect(error?.response.headers.get('x-request-id')).toBe('req_1');
    expect(error?.headers).toEqual({ 'retry-after': '7' });
    expect(Object.isFrozen(error?.response)).toBe(true);
    expect(Object.keys(error ?? {})).not.toContain('response');
  });
});

describe('a body is read within bounds', () => {
  const chunk = new TextEncoder().encode('a'.repeat(1000));
  function endless(cancel: () => void): Response {
    const body = new ReadableStream({ pull: (it) => it.enqueue(chunk), cancel });
    return new Response(body, { status: 500 });
  }

  test('of bytes', async () => {
    const cancel = vi.fn();
    const error = await errorFromResponse(endless(cancel));
    expect(error?.response.deviation).toBe('the body is not complete');
    expect(cancel).toHaveBeenCalledOnce();
  });

  test.each([
    [1024, undefined],
    [10, 'the body is not complete'],
  ])('of %d bytes, if so wanted', async (maxBytes, deviation) => {
    const error = await errorFromResponse(json(404, agent), { maxBytes });
    expect(error?.response.deviation).toBe(deviation);
  });

  test('of time', async () => {
    vi.useFakeTimers();
    const cancel = vi.fn();
    const start = (it: ReadableStreamDefaultController) => it.enqueue(chunk);
    const reading = errorFromResponse(
      new Response(new ReadableStream({ start, cancel }), { status: 503 }),
    );
    await vi.advanceTimersByTimeAsync(4_999);
    expect(cancel).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect((await reading)?.response.deviation).toBe('the body is not complete');
    expect(cancel).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('once: one that was read before is not complete', async () => {
    const response = json(404, agent);
    await response.text();
    expect((await errorFromResponse(response))?.response.deviation).toBe(
      'the body is not complete',
    );
  });

  test('once: nor is one that was read by hand', async () => {
    const response = json(404, agent);
    const reader = response.body?.getReader();
    while (!(await reader?.read())?.done);
    reader?.releaseLock();
    expect((await errorFromResponse(response))?.response.deviation).toBe(
      'the body is not complete',
    );
  });

  test('up to where it breaks off', async () => {
    const body = new ReadableStream({ pull: (it) => it.error(new Error('secret')) });
    vi.useFakeTimers();
    const error = await errorFromResponse(new Response(body, { status: 502 }));
    expect(error?.message).toBe('The service answered 502, and the body is not complete');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('in characters of several bytes, wherever they are cut', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...agent, message: 'Für 東京 🦊' }));
    const body = new ReadableStream({
      start(it) {
        for (const byte of bytes) it.enqueue(Uint8Array.of(byte));
        it.close();
      },
    });
    const error = await errorFromResponse(new Response(body, { status: 404 }));
    expect(error?.message).toBe('Für 東京 🦊');
  });
});
