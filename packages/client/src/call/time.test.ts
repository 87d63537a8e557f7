import { ApiError } from '@error-contract/core';
import { describe, expect, test, vi } from 'vitest';
import { TimeoutError } from '../errors/timeout-error.ts';
import { failure, json, rejection, scripted } from '../testing/answers.ts';
import { clientOf } from '../testing/client-of.ts';
import { controlTime, refused, timedCall } from '../testing/timed-call.ts';
import { sleep } from './sleep.ts';

controlTime();

/** Never responds, and ignores its signal. */
const silent = () => new Promise<Response>(() => {});

describe('the time limit', () => {
  test('ends a try with a TimeoutError, which is not repeated', async () => {
    const fetch = scripted(silent);
    const { error, after } = await timedCall(fetch, 'GET');
    expect(error).toBeInstanceOf(TimeoutError);
    expect(String(error)).toBe(
      'TimeoutError: No answer from GET https://api.example/a within 30000 ms',
    );
    expect((error as TimeoutError).request.tries).toBe(1);
    expect([fetch.requests.length, after]).toEqual([1, 30_000]);
    expect(fetch.requests[0]?.init.signal?.aborted).toBe(true);
  });

  test('may be longer than the default total', async () => {
    const { error, after } = await timedCall(scripted(silent), 'GET', { timeout: 100_000 });
    expect([(error as TimeoutError).timeout, after]).toEqual([100_000, 100_000]);
  });

  test('ends a body that does not end', async () => {
    const fetch = scripted(() => new Response(new ReadableStream()));
    const { error, after } = await timedCall(fetch, 'GET', { timeout: 700 });
    expect([(error as TimeoutError).timeout, after]).toEqual([700, 700]);
  });

  test('is another one for the body of a failure, whose status stays', async () => {
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      return new Response(new ReadableStream(), { status: 409 });
    };
    const { error, after } = await timedCall(scripted(late), 'GET', { timeout: 1000 });
    expect(error).toMatchObject({ name: 'ConflictError', statusCode: 409 });
    expect(after).toBe(1900);
  });

  test('of the last try is what is left of the total', async () => {
    const fetch = scripted(failure(503, 'a', { 'retry-after': '8' }), silent);
    const { error, after } = await timedCall(fetch, 'GET', { retry: { total: 10_000 } });
    expect(error).toMatchObject({ name: 'TimeoutError', timeout: 2000 });
    expect(after).toBe(10_000);
  });

  test.each([
    ['hook', { onRequest: () => silent() }],
    ['cache', { cache: { get: () => silent() as never, set() {} } }],
  ])('ends a %s that never ends', async (_name, options) => {
    const { error } = await timedCall(scripted(json(200, 1)), 'GET', {}, options);
    expect(error).toBeInstanceOf(TimeoutError);
  });

  test('leaves no timer running', async () => {
    await timedCall(scripted(refused, failure(503, 'a'), json(200, 1)), 'GET');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the signal of the caller', () => {
  const reasons = [new Error('the user left'), 'a text', undefined];

  test.each(reasons)('rejects with its own reason: %s', async (reason) => {
    const controller = new AbortController();
    const fetch = scripted(silent);
    const pending = rejection(clientOf(fetch).get('/', { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(reason);
    const error = await pending;
    expect(error).toBe(controller.signal.reason);
    expect(fetch.requests[0]?.init.signal?.reason).toBe(error);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('sends nothing if it aborted before', async () => {
    const fetch = scripted(json(200, 1));
    const error = await rejection(clientOf(fetch).get('/', { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(fetch.requests).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends a wait at once', async () => {
    const controller = new AbortController();
    const fetch = scripted(failure(429, 'a', { 'retry-after': '15' }));
    const pending = rejection(
      clientOf(fetch, { retry: 2 }).get('/', { signal: controller.signal }),
    );
    await vi.advanceTimersByTimeAsync(14_000);
    controller.abort(new Error('enough'));
    expect(await pending).toMatchObject({ message: 'enough' });
    expect(fetch.requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends the reading of a failure at once', async () => {
    const controller = new AbortController();
    const fetch = scripted(() => new Response(new ReadableStream(), { status: 500 }));
    const pending = rejection(clientOf(fetch).get('/', { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await pending).toMatchObject({ name: 'AbortError' });
  });

  test('leaves no wait if it aborted before', async () => {
    const reason = new Error('a');
    await expect(sleep(1000, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('has no listener left afterwards', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await timedCall(scripted(failure(503, 'a'), refused, json(200, 1)), 'GET', { signal });
    expect(added.mock.calls.length).toBeGreaterThan(3);
    for (const [, listener] of added.mock.calls) {
      expect(removed.mock.calls.map(([, it]) => it)).toContain(listener);
    }
  });
});

test('three failures without a response are three errors', async () => {
  const errors = [
    (await timedCall(scripted(refused), 'GET')).error,
    (await timedCall(scripted(silent), 'GET')).error,
    (await timedCall(scripted(json(200, 1)), 'GET', { signal: AbortSignal.abort() })).error,
  ];
  const names = errors.map((error) => (error as Error).name);
  expect(names).toEqual(['NetworkError', 'TimeoutError', 'AbortError']);
  expect(errors.some(ApiError.is)).toBe(false);
  expect(errors[0]).toMatchObject({ code: 'ECONNREFUSED', cause: refused });
});
