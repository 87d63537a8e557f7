import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ApiError } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import type { CallOptions } from './call/prepare-call.ts';
import { createClient } from './client/create-client.ts';
import { NetworkError } from './errors/network-error.ts';
import { UnexpectedResponseError } from './errors/unexpected-response-error.ts';
import { responseOf } from './narrow/response-of.ts';
import { rejection } from './testing/answers.ts';
import { answer, drip, pour, startHostile } from './testing/hostile-server.ts';

const body = JSON.stringify({ statusCode: 409, message: 'Not in this state', error: 'Conflict' });
const options = { retry: { limit: 2, maxWait: 5 }, timeout: 1000 };
const head = (status: number, headers: Parameters<typeof answer>[2]) => answer(status, '', headers);
const chunked = { 'content-length': null, 'transfer-encoding': 'chunked' };
const megabyte = 'a'.repeat(1_000_000);
const bomb = gzipSync(Buffer.alloc(2e8));

/** What a call to a server ends with: its result, or what it rejects with. */
async function call(url: string, method = 'GET', own: CallOptions = {}): Promise<unknown> {
  const client = createClient({ baseUrl: url, apiKey: 'id:key', ...options });
  return client.request(method, '/v1', own).then(
    ({ data }) => ({ data }),
    (error: unknown) => error,
  );
}

describe('a body that does not come as it should', () => {
  type Treat = (socket: Socket) => void;
  const rows: [string, Treat, string, string?][] = [
    [
      'a result that drips',
      (it) => drip(it, head(200, { 'content-length': 9999 }), ' '),
      'TimeoutError',
    ],
    ['headers that drip', (it) => drip(it, 'HTTP/1.1 200 OK\r\n', 'X-A: b\r\n'), 'TimeoutError'],
    ['nothing at all', () => {}, 'TimeoutError'],
    [
      'a failure that drips',
      (it) => drip(it, head(409, { 'content-length': 9999 }), ' '),
      'ConflictError',
      'complete',
    ],
    [
      'a failure without an end',
      (it) => pour(it, head(409, chunked), `10000\r\n${' '.repeat(0x10000)}\r\n`),
      'ConflictError',
      'complete',
    ],
    [
      'a failure of 100 MB',
      (it) => pour(it, head(409, { 'content-length': 1e8 }), megabyte),
      'ConflictError',
      'complete',
    ],
    [
      'headers without an end',
      (it) => pour(it, 'HTTP/1.1 200 OK\r\n', `X-A: ${'a'.repeat(999)}\r\n`),
      'NetworkError',
    ],
    [
      'a length that is too long',
      (it) => it.end(answer(409, body, { 'content-length': 999 })),
      'ConflictError',
      'complete',
    ],
    [
      'a result with a length that is too long',
      (it) => it.end(answer(200, '{}', { 'content-length': 999 })),
      'NetworkError',
    ],
    [
      'a length that is too short',
      (it) => it.end(answer(409, body, { 'content-length': 20 })),
      'ConflictError',
      'not JSON',
    ],
    [
      'a result with a length that is too short',
      (it) => it.end(answer(200, '{"a":1}', { 'content-length': 3 })),
      'UnexpectedResponseError',
    ],
    ['no length', (it) => it.end(answer(409, body, { 'content-length': null })), 'ConflictError'],
    [
      'a result that ends early, without a length',
      (it) => it.end(answer(200, '{"a":', { 'content-length': null })),
      'UnexpectedResponseError',
    ],
    [
      'a length that is none',
      (it) => it.end(answer(409, body, { 'content-length': 'a' })),
      'NetworkError',
    ],
    [
      'a chunk that is none',
      (it) => it.end(answer(409, 'zz\r\n', chunked)),
      'ConflictError',
      'complete',
    ],
    [
      'chunks that stop',
      (it) => it.end(answer(409, '3\r\n{"s\r\n', chunked)),
      'ConflictError',
      'complete',
    ],
    [
      'a failure that says gzip and is not',
      (it) => it.end(answer(409, body, { 'content-encoding': 'gzip' })),
      'ConflictError',
      'complete',
    ],
    [
      'a result that says gzip and is not',
      (it) => it.end(answer(200, '{}', { 'content-encoding': 'gzip' })),
      'NetworkError',
    ],
    [
      'a failure in gzip',
      (it) => it.end(answer(409, gzipSync(body), { 'content-encoding': 'gzip' })),
      'ConflictError',
    ],
    [
      'gzip that is cut',
      (it) => it.end(answer(409, gzipSync(body).subarray(0, 30), { 'content-encoding': 'gzip' })),
      'ConflictError',
      'not JSON',
    ],
    [
      'a bomb of 200 MB in gzip',
      (it) => it.end(answer(409, bomb, { 'content-encoding': 'gzip' })),
      'ConflictError',
      'complete',
    ],
    ['another protocol', (it) => it.end('220 mail.example ESMTP\r\n'), 'NetworkError'],
    ['a status that is none', (it) => it.end('HTTP/1.1 99 A\r\n\r\n'), 'NetworkError'],
  ];
  test.each(rows)('%s', async (_name, treat, name, deviation) => {
    await using server = await startHostile(treat);
    const error = await call(server.url);
    expect(error).toMatchObject({ name });
    if (ApiError.is(error)) expect(error.statusCode).toBe(409);
    expect(responseOf(error)?.deviation ?? '').toContain(deviation ?? '');
    expect(server.requests).toHaveLength(name === 'NetworkError' ? 3 : 1);
  });

  test('of 100 MB is not read to its end', async () => {
    await using server = await startHostile((it) =>
      pour(it, head(409, { 'content-length': 1e8 }), megabyte),
    );
    await call(server.url);
    const before = server.written();
    await new Promise((resolve) => setImmediate(resolve));
    expect(before).toBeLessThan(20e6); // what the system's buffers take
    expect(server.written()).toBeLessThan(20e6);
  });
});

describe('where the connection ends at each byte', () => {
  const ends = {
    'a reset': (socket: Socket) => socket.resetAndDestroy(),
    'an end': (socket: Socket) => socket.end(),
  };
  const result = answer(200, '{"id":"call_1"}');
  const failed = answer(409, body);
  const right = (bytes: Buffer, outcome: unknown) =>
    bytes === result
      ? (outcome as { data?: { id: string } }).data?.id === 'call_1'
      : ApiError.is(outcome) && outcome.statusCode === 409;

  async function cutAt(bytes: Buffer, at: number, end: (socket: Socket) => void, method: string) {
    const cut = (it: Socket) => it.write(bytes.subarray(0, at), () => end(it));
    await using server = await startHostile(cut);
    const outcome = await call(server.url, method);
    return { outcome, requests: server.requests.length };
  }

  test.each(
    Object.entries(ends).flatMap(([name, end]) =>
      [result, failed].map((bytes) => [name, bytes.toString().slice(9, 12), bytes, end] as const),
    ),
  )(
    '%s in a %s: a POST is sent once, and its outcome is right or not known',
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

describe('redirects', () => {
  const to = (location: string, status = 302) => answer(status, '', { location });

  test('take the API key to the same origin', async () => {
    await using server = await startHostile((it, count) =>
      it.end(count === 0 ? to('/v2') : answer(200, '1')),
    );
    expect(await call(server.url)).toEqual({ data: 1 });
    expect(server.requests[1]).toMatch(/^GET \/v2 [\s\S]*authorization: Bearer id:key/i);
  });

  test.each([301, 302, 303, 307, 308])('and not to another: %d', async (status) => {
    await using other = await startHostile((it) => it.end(answer(404, 'null')));
    await using server = await startHostile((it) => it.end(to(`${other.url}/v2?a=b`, status)));
    const error = await call(server.url);
    expect(other.requests).toHaveLength(1);
    expect(other.requests[0]).not.toMatch(/key|authorization/i);
    expect(responseOf(error)).toMatchObject({ status: 404, url: `${other.url}/v2` });
  });

  test('without an end are a network error', async () => {
    await using server = await startHostile((it) => it.end(to('/v1')));
    expect(await call(server.url, 'POST')).toBeInstanceOf(NetworkError);
    expect(server.requests.length).toBeLessThan(30);
  });

  test('of a POST: what comes after does not repeat it', async () => {
    await using server = await startHostile((it, count) =>
      it.end(count === 0 ? to('/v2', 303) : answer(429, body, { 'retry-after': 0 })),
    );
    expect(await call(server.url, 'POST')).toMatchObject({ statusCode: 429 });
    expect(server.requests.map((it) => it.slice(0, 8))).toEqual(['POST /v1', 'GET /v2 ']);
  });
});

describe('Retry-After over the wire', () => {
  const at = (ms: number) => new Date(Date.now() + ms).toUTCString();
  test.each([
    ['a year', { 'retry-after': 31_536_000 }, 1],
    ['more digits than a number has', { 'retry-after': '9'.repeat(500) }, 1],
    ['a date far away', { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }, 1],
    ['nothing to wait', { 'retry-after': 0 }, 3],
    ['a date that is over', { 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' }, 3],
    ['a clock that is a day ahead', { 'retry-after': at(864e5), date: at(864e5) }, 3],
    ['a clock that is a day behind', { 'retry-after': at(-864e5 + 9e6), date: at(-864e5) }, 1],
  ])('%s', async (_name, headers, tries) => {
    await using server = await startHostile((it) => it.end(answer(429, body, headers)));
    const error = await call(server.url, 'POST');
    expect(error).toMatchObject({ name: 'TooManyRequestsError', response: { tries } });
    expect(server.requests).toHaveLength(tries);
  });
});

describe('a server that counts', () => {
  const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'];
  const acts: Record<string, (socket: Socket) => void> = {
    'acts, and then fails': (it) => it.end(answer(500, body)),
    'acts, and then the proxy fails': (it) => it.end(answer(502, '<html>')),
    'acts, and is not seen again': (it) => it.resetAndDestroy(),
    'acts, and answers nonsense': (it) => it.end(answer(200, '<html>')),
    'acts, and answers 503': (it) => it.end(answer(503, body, { 'retry-after': 0 })),
    'acts, and never answers': () => {},
    'acts, and breaks off': (it) => it.end(answer(200, '{}', { 'content-length': 9 })),
  };
  test.each(Object.entries(acts))('%s: a POST or PATCH acted once', async (_name, act) => {
    await using server = await startHostile(act);
    const ended = methods.map((method) => call(`${server.url}/${method}`, method));
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
    expect(await call(server.url, 'POST', { idempotencyKey: 'k1' })).toEqual({ data: { id: 1 } });
    expect(server.requests).toHaveLength(3);
    for (const request of server.requests) expect(request).toMatch(/\r\nidempotency-key: k1\r\n/i);
  });

  test('and no key is made up', async () => {
    await using server = await startHostile((it) => it.end(answer(429, body)));
    await call(server.url, 'POST');
    expect(server.requests.join()).not.toMatch(/idempotency/i);
  });
});

test('a port that nobody listens at', async () => {
  const server = await startHostile(() => {});
  await server[Symbol.asyncDispose]();
  const error = await rejection(createClient({ baseUrl: server.url, ...options }).get('/'));
  expect(error).toMatchObject({
    name: 'NetworkError',
    code: 'ECONNREFUSED',
    request: { tries: 3 },
  });
  expect(error).not.toBeInstanceOf(UnexpectedResponseError);
});
