import type { Socket } from 'node:net';
import { ApiError } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { NetworkError } from './errors/network-error.ts';
import { UnexpectedResponseError } from './errors/unexpected-response-error.ts';
import { callHostile, conflict } from './testing/call-hostile.ts';
import { answer, startHostile } from './testing/hostile-server.ts';

describe('a connection that ends at each byte', () => {
  const ends = {
    'a reset': (socket: Socket) => socket.resetAndDestroy(),
    'an end': (socket: Socket) => socket.end(),
  };
  const result = answer(200, '{"id":"call_1"}');
  const failed = answer(409, conflict);
  const right = (bytes: Buffer, outcome: unknown) =>
    bytes === result
      ? (outcome as { data?: { id: string } }).data?.id === 'call_1'
      : ApiError.is(outcome) && outcome.statusCode === 409;

  async function cutAt(bytes: Buffer, at: number, end: (socket: Socket) => void, method: string) {
    const cut = (it: Socket) => it.write(bytes.subarray(0, at), () => end(it));
    await using server = await startHostile(cut);
    const outcome = await callHostile(server.url, method);
    return { outcome, requests: server.requests.length };
  }

  const rows = Object.entries(ends).flatMap(([name, end]) =>
    [result, failed].map((bytes) => [name, bytes.toString().slice(9, 12), bytes, end] as const),
  );
  test.each(rows)(
    '%s in a %s: a POST is sent once, and not misread',
    async (_n, _s, bytes, end) => {
      for (let at = 0; at <= bytes.length; at += 1) {
        const { outcome, requests } = await cutAt(bytes, at, end, 'POST');
        const isRight = right(bytes, outcome) || outcome instanceof NetworkError;
        expect({ at, requests, isRight }).toEqual({ at, requests: 1, isRight: true });
      }
    },
  );

  test('a GET is sent three times at most', async () => {
    for (let at = 0; at <= result.length; at += 7) {
      const { outcome, requests } = await cutAt(result, at, ends['an end'], 'GET');
      expect([at, right(result, outcome) ? 1 : 3]).toEqual([at, requests]);
    }
  });
});

describe('Retry-After over the wire', () => {
  const at = (ms: number) => new Date(Date.now() + ms).toUTCString();
  test.each([
    ['a year', { 'retry-after': 31_536_000 }, 1],
    ['more digits than a number can have', { 'retry-after': '9'.repeat(500) }, 1],
    ['a date far away', { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }, 1],
    ['no wait', { 'retry-after': 0 }, 3],
    ['a date in the past', { 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' }, 3],
    ['a clock a day ahead', { 'retry-after': at(864e5), date: at(864e5) }, 3],
    ['a clock a day behind', { 'retry-after': at(-864e5 + 9e6), date: at(-864e5) }, 1],
  ])('%s', async (_name, headers, tries) => {
    await using server = await startHostile((it) => it.end(answer(429, conflict, headers)));
    const error = await callHostile(server.url, 'POST');
    expect(error).toMatchObject({ name: 'TooManyRequestsError', response: { tries } });
    expect(server.requests).toHaveLength(tries);
  });
});

describe('a server that counts', () => {
  const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'];
  const acts: Record<string, (socket: Socket) => void> = {
    'acts, and then fails': (it) => it.end(answer(500, conflict)),
    'acts, and then the proxy fails': (it) => it.end(answer(502, '<html>')),
    'acts, and resets the connection': (it) => it.resetAndDestroy(),
    'acts, and answers HTML': (it) => it.end(answer(200, '<html>')),
    'acts, and answers 503': (it) => it.end(answer(503, conflict, { 'retry-after': 0 })),
    'acts, and never answers': () => {},
    'acts, and breaks off': (it) => it.end(answer(200, '{}', { 'content-length': 9 })),
  };
  test.each(Object.entries(acts))('%s: a POST or PATCH acted once', async (_name, act) => {
    await using server = await startHostile(act);
    const ended = methods.map((method) => callHostile(`${server.url}/${method}`, method));
    const outcomes = await Promise.all(ended);
    expect(outcomes.slice(-2).every((it) => it instanceof Error)).toBe(true);
    const count = (method: string) =>
      server.requests.filter((it) => it.startsWith(`${method} `)).length;
    expect([count('POST'), count('PATCH')]).toEqual([1, 1]);
  });

  test('with an idempotency key each repetition has the same', async () => {
    await using server = await startHostile((it, count) =>
      count < 2 ? it.resetAndDestroy() : it.end(answer(201, '{"id":1}')),
    );
    const outcome = await callHostile(server.url, 'POST', { idempotencyKey: 'k1' });
    expect(outcome).toEqual({ data: { id: 1 } });
    expect(server.requests).toHaveLength(3);
    for (const request of server.requests) expect(request).toMatch(/\r\nidempotency-key: k1\r\n/i);
  });

  test('no idempotency key is made up', async () => {
    await using server = await startHostile((it) => it.end(answer(429, conflict)));
    await callHostile(server.url, 'POST');
    expect(server.requests.join()).not.toMatch(/idempotency/i);
  });
});

test('a port without a listener is a network error', async () => {
  const server = await startHostile(() => {});
  await server[Symbol.asyncDispose]();
  const error = await callHostile(server.url);
  expect(error).toMatchObject({ name: 'NetworkError', code: 'ECONNREFUSED' });
  expect(error).toMatchObject({ request: { tries: 3 } });
  expect(error).not.toBeInstanceOf(UnexpectedResponseError);
});
