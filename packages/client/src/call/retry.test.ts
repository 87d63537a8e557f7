import { Readable } from 'node:stream';
import { TooManyRequestsError } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { NetworkError } from '../errors/network-error.ts';
import { responseOf } from '../narrow/response-of.ts';
import { failure, json, rejection, scripted } from '../testing/answers.ts';
import { clientOf } from '../testing/client-of.ts';
import { repeated } from '../testing/tables/retries.ts';
import { controlTime, refused, timedCall } from '../testing/timed-call.ts';

controlTime();

describe('what is repeated, and when', () => {
  const { methods, safe, always, ifSafe, never } = repeated;
  const cases = methods.flatMap((method) =>
    [undefined, 'key'].map((idempotencyKey) => ({ method, idempotencyKey })),
  );

  test.each(cases)('$method with the idempotency key $idempotencyKey', async (row) => {
    const { method, idempotencyKey } = row;
    const isSafe = safe.some((it) => it === method) || idempotencyKey !== undefined;
    const tries = async (step: Response | Error) => {
      const fetch = scripted(step);
      await timedCall(fetch, method, { idempotencyKey });
      return fetch.requests.length;
    };
    const expectTries = async (statuses: readonly number[], expected: number) => {
      for (const status of statuses)
        expect([status, await tries(failure(status, 'a'))]).toEqual([status, expected]);
    };
    await expectTries(always, 3);
    await expectTries(ifSafe, isSafe ? 3 : 1);
    await expectTries(never, 1);
    expect(await tries(refused)).toBe(isSafe ? 3 : 1);
  });

  test('what a call leaves undefined is as the client has it', async () => {
    const fetch = scripted(failure(503, 'a'));
    const { get } = clientOf(fetch, { retry: 0 });
    await rejection(get('/', { retry: { limit: undefined, maxWait: 50 } }));
    expect(fetch.requests).toHaveLength(1);
  });

  test.each([
    ['HTML', new Response('<html>', { status: 502 }), 3],
    ['an empty 503', new Response(null, { status: 503 }), 3],
    ['a 200 that is not JSON', new Response('<html>'), 1],
    ['a body that says 503', json(404, { statusCode: 503, message: 'a', error: 'b' }), 1],
  ])('the status line decides: %s', async (_name, response, tries) => {
    const fetch = scripted(response);
    await timedCall(fetch, 'GET');
    expect(fetch.requests).toHaveLength(tries);
  });

  test.each(Object.entries({ GET: 3, POST: 1 }))(
    'a body that breaks off is a network error: %s',
    async (method, tries) => {
      const pull = (it: ReadableStreamDefaultController) => it.error(refused);
      const fetch = scripted(() => new Response(new ReadableStream({ pull })));
      const { error } = await timedCall(fetch, method);
      expect(error).toBeInstanceOf(NetworkError);
      expect(fetch.requests).toHaveLength(tries);
    },
  );

  test.each(Object.entries({ POST: 1, PUT: 3 }))(
    'a redirected POST is not repeated, even after a 429: %s',
    async (method, tries) => {
      const limited = () => Object.defineProperty(failure(429, 'a'), 'redirected', { value: true });
      const fetch = scripted(limited);
      await timedCall(fetch, method);
      expect(fetch.requests).toHaveLength(tries);
    },
  );

  test.each([
    ['a web stream', new ReadableStream()],
    ['an async iterable', Readable.from(['a'])],
  ])('%s is sent once', async (_name, body) => {
    const fetch = scripted(failure(429, 'a'));
    const { error } = await timedCall(fetch, 'PUT', { body, idempotencyKey: 'k' });
    expect(error).toBeInstanceOf(TooManyRequestsError);
    expect(fetch.requests).toHaveLength(1);
    expect(fetch.requests[0]?.init).toMatchObject({ duplex: 'half' });
  });

  test('a form can be sent again', async () => {
    const fetch = scripted(failure(429, 'a'));
    await timedCall(fetch, 'POST', { body: new FormData() });
    expect(fetch.requests).toHaveLength(3);
  });

  test('nothing is repeated after a success', async () => {
    const fetch = scripted(refused, failure(503, 'a'), json(200, 'done'));
    expect(await timedCall(fetch, 'GET')).toMatchObject({ value: 'done' });
    expect(fetch.requests).toHaveLength(3);
  });

  test.each([0, 1, 5])('with a limit of %d the error tells the number of tries', async (retry) => {
    const fetch = scripted(failure(503, 'a'));
    const { error } = await timedCall(fetch, 'GET', {}, { retry });
    expect(responseOf(error)?.tries).toBe(retry + 1);
    const other = await timedCall(scripted(refused), 'GET', { retry });
    expect((other.error as NetworkError).request.tries).toBe(retry + 1);
  });

  test('a call overrides a part of the options of the client', async () => {
    const fetch = scripted(failure(503, 'a', { 'retry-after': '3' }));
    const client = { retry: { maxWait: 3000 } };
    const { after } = await timedCall(fetch, 'GET', { retry: { limit: 1 } }, client);
    expect([fetch.requests.length, after]).toEqual([2, 3000]);
  });
});
