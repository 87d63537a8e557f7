import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import { json, rejection, scripted } from '../testing/answers.ts';
import { callHostile } from '../testing/call-hostile.ts';
import { clientOf } from '../testing/client-of.ts';
import { answer, startHostile } from '../testing/hostile-server.ts';

describe('the body of a result', () => {
  test('that is a bomb is read to its bound, once', async () => {
    const bomb = gzipSync(Buffer.alloc(1e8, '0'));
    await using server = await startHostile((it) =>
      it.end(answer(200, bomb, { 'content-encoding': 'gzip' })),
    );
    const error = await callHostile(server.url, 'GET', { timeout: 60_000 });
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(String(error)).toContain('the body is longer than 67108864 bytes');
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    [7, undefined],
    [6, 'the body is longer than 6 bytes'],
  ])('may have %d bytes by `maxResponseBytes`', async (maxResponseBytes, reason) => {
    const fetch = scripted(json(200, { a: 1 }));
    const call = clientOf(fetch, { retry: 2, maxResponseBytes }).get('/');
    const outcome = await call.catch((error: Error) => error.message);
    if (reason === undefined) expect(outcome).toEqual({ a: 1 });
    else expect(outcome).toContain(reason);
    expect(fetch.requests).toHaveLength(1);
  });

  test('is bounded by the call before the client', async () => {
    const client = clientOf(scripted(json(200, { a: 1 })), { maxResponseBytes: 1 });
    expect(await client.get('/', { maxResponseBytes: 7 })).toEqual({ a: 1 });
    expect(await rejection(client.get('/'))).toBeInstanceOf(UnexpectedResponseError);
  });

  test('is read where a platform has no streams', async () => {
    const fetch = scripted(() =>
      Object.defineProperty(json(200, { a: 1 }), 'body', { value: undefined }),
    );
    expect(await clientOf(fetch).get('/')).toEqual({ a: 1 });
  });
});
