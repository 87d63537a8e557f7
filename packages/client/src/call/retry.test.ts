import { ApiError, TooManyRequestsError } from '@error-contract/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ClientOptions, createClient } from '../client/create-client.ts';
import { NetworkError } from '../errors/network-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { responseOf } from '../narrow/response-of.ts';
import { failure, json, rejection, type ScriptedFetch, scripted } from '../testing/answers.ts';
import type { CallOptions } from './prepare-call.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const refused = new TypeError('fetch failed', {
  cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
});

interface Ended {
  readonly value?: unknown;
  readonly error?: unknown;
  readonly after: number;
}

/** Makes a call with all the time in the world, and notes how much it took. */
async function call(
  fetch: ScriptedFetch,
  method: string,
  options: CallOptions & { body?: unknown } = {},
  client: Partial<ClientOptions> = {},
): Promise<Ended> {
  const begin = performance.now();
  const { request } = createClient({ baseUrl: 'https://api.example', fetch, ...client });
  const ended = request(method, '/a', options).then(
    ({ data }) => ({ value: data, after: performance.now() - begin }),
    (error: unknown) => ({ error, after: performance.now() - begin }),
  );
  await vi.runAllTimersAsync();
  return ended;
}

describe('who is repeated, and when', () => {
  const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'];
  const safe = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];
  const cases = methods.flatMap((method) =>
    [undefined, 'key'].map((idempotencyKey) => ({ method, idempotencyKey })),
  );
  const always = [429];
  const ifSafe = [502, 503, 504];
  const never = [400, 401, 403, 404, 408, 409, 413, 422, 425, 500, 501, 505, 507, 599];

  test.each(cases)('$method with the idempotency key $idempotencyKey', async (row) => {
    const { method, idempotencyKey } = row;
    const isSafe = safe.includes(method) || idempotencyKey !== undefined;
    const tries = async (step: Response | Error) => {
      const fetch = scripted(step);
      await call(fetch, method, { idempotencyKey });
      return fetch.requests.length;
    };
    for (const status of always)
      expect([status, await tries(failure(status, 'a'))]).toEqual([status, 3]);
    for (const status of ifSafe)
      expect([status, await tries(failure(status, 'a'))]).toEqual([status, isSafe ? 3 : 1]);
    for (const status of never)
      expect([status, await tries(failure(status, 'a'))]).toEqual([status, 1]);
    expect(await tries(refused)).toBe(isSafe ? 3 : 1);
  });

  test.each([
    ['HTML', new Response('<html>', { status: 502 }), 3],
    ['an empty 503', new Response(null, { status: 503 }), 3],
    ['a 200 that is no JSON', new Response('<html>'), 1],
    ['a body that says 503', json(404, { statusCode: 503, message: 'a', error: 'b' }), 1],
  ])('the status line decides: %s', async (_name, response, tries) => {
    const fetch = scripted(response);
    await call(fetch, 'GET');
    expect(fetch.requests).toHaveLength(tries);
  });

  test('a body that breaks off is a network error', async () => {
    const broken = () => {
      const pull = (it: ReadableStreamDefaultController) => it.error(refused);
      return new Response(new ReadableStream({ pull }));
    };
    for (const [method, tries] of [
      ['GET', 3],
      ['POST', 1],
    ] as const) {
      const fetch = scripted(broken);
      const { error } = await call(fetch, method);
      expect(error).toBeInstanceOf(NetworkError);
      expect(fetch.requests).toHaveLength(tries);
    }
  });

  test('a POST that was redirected is not, not even after a 429', async () => {
    const limited = () => Object.defineProperty(failure(429, 'a'), 'redirected', { value: true });
    for (const [method, tries] of [
      ['POST', 1],
      ['PUT', 3],
    ] as const) {
      const fetch = scripted(limited);
      await call(fetch, method);
      expect(fetch.requests).toHaveLength(tries);
    }
  });

  const streams = {
    'a web stream': () => new ReadableStream(),
    'an async iterable': async function* () {
      yield 'a';
    },
  };
  test.each(Object.entries(streams))('%s is sent once', async (_name, body) => {
    const fetch = scripted(failure(429, 'a'));
    const { error } = await call(fetch, 'PUT', { body: body(), idempotencyKey: 'k' });
    expect(error).toBeInstanceOf(TooManyRequestsError);
    expect(fetch.requests).toHaveLength(1);
    expect(fetch.requests[0]?.init).toMatchObject({ duplex: 'half' });
  });

  test('a form can be sent again', async () => {
    const fetch = scripted(failure(429, 'a'));
    await call(fetch, 'POST', { body: new FormData() });
    expect(fetch.requests).toHaveLength(3);
  });

  test('as soon as it succeeds it ends', async () => {
    const fetch = scripted(refused, failure(503, 'a'), json(200, 'done'));
    expect(await call(fetch, 'GET')).toMatchObject({ value: 'done' });
    expect(fetch.requests).toHaveLength(3);
  });

  test.each([
    [0, 1],
    [1, 2],
    [5, 6],
  ])('with a limit of %d there are %d tries, and the error says so', async (retry, tries) => {
    const fetch = scripted(failure(503, 'a'));
    const { error } = await call(fetch, 'GET', {}, { retry });
    expect(responseOf(error)?.tries).toBe(tries);
    const other = await call(scripted(refused), 'GET', { retry });
    expect((other.error as NetworkError).request.tries).toBe(tries);
  });

  test('a call overrides a part of what the client says', async () => {
    const fetch = scripted(failure(503, 'a', { 'retry-after': '3' }));
    const { after } = await call(
      fetch,
      'GET',
      { retry: { limit: 1 } },
      { retry: { maxWait: 3000 } },
    );
    expect([fetch.requests.length, after]).toEqual([2, 3000]);
  });
});

describe('how long it waits', () => {
  const at = (ms: number) => new Date(Date.now() + ms).toUTCString();
  const rows: [string, () => Response | Error, number, number][] = [
    ['429 with seconds', () => failure(429, 'a', { 'retry-after': '2' }), 3, 4000],
    ['503 with seconds', () => failure(503, 'a', { 'retry-after': '2' }), 3, 4000],
    ['429 with zero', () => failure(429, 'a', { 'retry-after': '0' }), 3, 0],
    ['429 without', () => failure(429, 'a'), 3, 250 + 500],
    ['503 without', () => failure(503, 'a'), 3, 250 + 500],
    ['503 with nonsense', () => failure(503, 'a', { 'retry-after': 'soon' }), 3, 250 + 500],
    ['502, whatever it says', () => failure(502, 'a', { 'retry-after': '9' }), 3, 250 + 500],
    ['504', () => failure(504, 'a'), 3, 250 + 500],
    ['a network error', () => refused, 3, 250 + 500],
    ['429 with an hour', () => failure(429, 'a', { 'retry-after': '3600' }), 1, 0],
    ['429 with ages', () => failure(429, 'a', { 'retry-after': '9'.repeat(400) }), 1, 0],
    ['503 with a date in ten years', () => failure(503, 'a', { 'retry-after': at(3e11) }), 1, 0],
    [
      '429 with a date by a clock that is wrong',
      () => failure(429, 'a', { 'retry-after': at(3e9 + 2000), date: at(3e9) }),
      3,
      4000,
    ],
  ];
  test.each(rows)('%s', async (_name, step, tries, expected) => {
    vi.setSystemTime(1_700_000_000_000);
    const fetch = scripted(step() as Response);
    const { after, error } = await call(fetch, 'GET');
    expect([fetch.requests.length, after]).toEqual([tries, expected]);
    expect(error).toBeInstanceOf(Error);
  });

  test('a wait that is too long ends in the error, which says how long', async () => {
    const { error } = await call(scripted(failure(429, 'a', { 'retry-after': '3600' })), 'GET');
    expect(error).toBeInstanceOf(TooManyRequestsError);
    expect(responseOf(error)).toMatchObject({ retryAfterMs: 3_600_000, tries: 1 });
  });

  test.each([0, 0.25, 0.75])('backoff is anything from nothing on: %d', async (random) => {
    vi.mocked(Math.random).mockReturnValue(random);
    const { after } = await call(scripted(failure(502, 'a')), 'GET', { retry: 4 });
    expect(after).toBe(random * (500 + 1000 + 2000 + 4000));
  });

  test('no backoff is longer than maxWait', async () => {
    vi.mocked(Math.random).mockReturnValue(1);
    const retry = { limit: 6, maxWait: 1000 };
    const { after } = await call(scripted(failure(502, 'a')), 'GET', { retry });
    expect(after).toBe(500 + 5 * 1000);
  });

  test('all together end before the total', async () => {
    const fetch = scripted(failure(429, 'a', { 'retry-after': '20' }));
    const { after, error } = await call(fetch, 'GET', { retry: { limit: 1000 } });
    expect([fetch.requests.length, after]).toEqual([3, 40_000]);
    expect(error).toBeInstanceOf(TooManyRequestsError);
  });
});

/** Never answers, and does not care for its signal. */
const silent = () => new Promise<Response>(() => {});

describe('time', () => {
  test('a try that takes too long is a TimeoutError, and is not repeated', async () => {
    const fetch = scripted(silent);
    const { error, after } = await call(fetch, 'GET');
    expect(error).toBeInstanceOf(TimeoutError);
    expect(String(error)).toBe(
      'TimeoutError: No answer from GET https://api.example/a within 30000 ms',
    );
    expect((error as TimeoutError).request.tries).toBe(1);
    expect([fetch.requests.length, after]).toEqual([1, 30_000]);
    expect(fetch.requests[0]?.init.signal?.aborted).toBe(true);
  });

  test('a time that is longer than the usual total is had', async () => {
    const { error, after } = await call(scripted(silent), 'GET', { timeout: 100_000 });
    expect([(error as TimeoutError).timeout, after]).toEqual([100_000, 100_000]);
  });

  test('so is a body that does not end', async () => {
    const fetch = scripted(() => new Response(new ReadableStream()));
    const { error, after } = await call(fetch, 'GET', { timeout: 700 });
    expect([(error as TimeoutError).timeout, after]).toEqual([700, 700]);
  });

  test('but the body of a failure has a time of its own, and its status stays', async () => {
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      return new Response(new ReadableStream(), { status: 409 });
    };
    const { error, after } = await call(scripted(late), 'GET', { timeout: 1000 });
    expect(error).toMatchObject({ name: 'ConflictError', statusCode: 409 });
    expect(after).toBe(1900);
  });

  test('the last try has what is left of the total', async () => {
    const fetch = scripted(failure(503, 'a', { 'retry-after': '8' }), silent);
    const { error, after } = await call(fetch, 'GET', { retry: { total: 10_000 } });
    expect(error).toMatchObject({ name: 'TimeoutError', timeout: 2000 });
    expect(after).toBe(10_000);
  });

  test.each([
    ['hook', { onRequest: () => silent() }],
    ['cache', { cache: { get: () => silent() as never, set() {} } }],
  ])('a %s that never ends is bounded too', async (_name, options) => {
    const { error } = await call(scripted(json(200, 1)), 'GET', {}, options);
    expect(error).toBeInstanceOf(TimeoutError);
  });

  test('nothing is left running', async () => {
    await call(scripted(refused, failure(503, 'a'), json(200, 1)), 'GET');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the signal of the caller', () => {
  const client = (fetch: ScriptedFetch) => createClient({ baseUrl: 'https://api.example', fetch });
  const reasons = [new Error('the user left'), 'a text', undefined];

  test.each(reasons)('rejects with its own reason: %s', async (reason) => {
    const controller = new AbortController();
    const fetch = scripted(silent);
    const pending = rejection(client(fetch).get('/', { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(reason);
    const error = await pending;
    expect(error).toBe(controller.signal.reason);
    expect(fetch.requests[0]?.init.signal?.reason).toBe(error);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('sends nothing where it was given before', async () => {
    const fetch = scripted(json(200, 1));
    const error = await rejection(client(fetch).get('/', { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(fetch.requests).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends a wait at once', async () => {
    const controller = new AbortController();
    const fetch = scripted(failure(429, 'a', { 'retry-after': '15' }));
    const pending = rejection(client(fetch).get('/', { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(14_000);
    controller.abort(new Error('enough'));
    expect(await pending).toMatchObject({ message: 'enough' });
    expect(fetch.requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends the reading of a failure at once', async () => {
    const controller = new AbortController();
    const fetch = scripted(() => new Response(new ReadableStream(), { status: 500 }));
    const pending = rejection(client(fetch).get('/', { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await pending).toMatchObject({ name: 'AbortError' });
  });

  test('is let go of afterwards', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await call(scripted(failure(503, 'a'), refused, json(200, 1)), 'GET', { signal });
    expect(added.mock.calls.length).toBeGreaterThan(3);
    for (const [, listener] of added.mock.calls) {
      expect(removed.mock.calls.map(([, it]) => it)).toContain(listener);
    }
  });
});

test('three failures without an answer are three errors', async () => {
  const errors = [
    (await call(scripted(refused), 'GET')).error,
    (await call(scripted(silent), 'GET')).error,
    (await call(scripted(json(200, 1)), 'GET', { signal: AbortSignal.abort() })).error,
  ];
  expect(errors.map((error) => (error as Error).name)).toEqual([
    'NetworkError',
    'TimeoutError',
    'AbortError',
  ]);
  expect(errors.some(ApiError.is)).toBe(false);
  expect(errors[0]).toMatchObject({ code: 'ECONNREFUSED', cause: refused });
});
