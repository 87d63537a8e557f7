import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ApiError } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { responseOf } from '../narrow/response-of.ts';
import { callHostile, conflict } from '../testing/call-hostile.ts';
import { answer, drip, pour, startHostile } from '../testing/hostile-server.ts';

const head = (status: number, headers: Parameters<typeof answer>[2]) => answer(status, '', headers);
const chunked = { 'content-length': null, 'transfer-encoding': 'chunked' };
const megabyte = 'a'.repeat(1_000_000);
const bomb = gzipSync(Buffer.alloc(2e8));

describe('a body that does not come as it should', () => {
  type Treat = (socket: Socket) => void;
  const ends =
    (...parts: Parameters<typeof answer>): Treat =>
    (it) =>
      it.end(answer(...parts));
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
      ends(409, conflict, { 'content-length': 999 }),
      'ConflictError',
      'complete',
    ],
    [
      'a result with a length that is too long',
      ends(200, '{}', { 'content-length': 999 }),
      'NetworkError',
    ],
    [
      'a length that is too short',
      ends(409, conflict, { 'content-length': 20 }),
      'ConflictError',
      'not JSON',
    ],
    [
      'a result with a length that is too short',
      ends(200, '{"a":1}', { 'content-length': 3 }),
      'UnexpectedResponseError',
    ],
    ['no length', ends(409, conflict, { 'content-length': null }), 'ConflictError'],
    [
      'a result that ends early, without a length',
      ends(200, '{"a":', { 'content-length': null }),
      'UnexpectedResponseError',
    ],
    ['a length that is none', ends(409, conflict, { 'content-length': 'a' }), 'NetworkError'],
    ['a chunk that is none', ends(409, 'zz\r\n', chunked), 'ConflictError', 'complete'],
    ['chunks that stop', ends(409, '3\r\n{"s\r\n', chunked), 'ConflictError', 'complete'],
    [
      'a failure that says gzip and is not',
      ends(409, conflict, { 'content-encoding': 'gzip' }),
      'ConflictError',
      'complete',
    ],
    [
      'a result that says gzip and is not',
      ends(200, '{}', { 'content-encoding': 'gzip' }),
      'NetworkError',
    ],
    [
      'a failure in gzip',
      ends(409, gzipSync(conflict), { 'content-encoding': 'gzip' }),
      'ConflictError',
    ],
    [
      'gzip that is cut',
      (it) =>
        it.end(answer(409, gzipSync(conflict).subarray(0, 30), { 'content-encoding': 'gzip' })),
      'ConflictError',
      'not JSON',
    ],
    [
      'a bomb of 200 MB in gzip',
      ends(409, bomb, { 'content-encoding': 'gzip' }),
      'ConflictError',
      'complete',
    ],
    ['another protocol', (it) => it.end('220 mail.example ESMTP\r\n'), 'NetworkError'],
    ['a status that is none', (it) => it.end('HTTP/1.1 99 A\r\n\r\n'), 'NetworkError'],
  ];
  test.each(rows)('%s', async (_name, treat, name, deviation) => {
    await using server = await startHostile(treat);
    const begin = performance.now();
    const error = await callHostile(server.url);
    expect(error).toMatchObject({ name });
    if (ApiError.is(error)) expect(error.statusCode).toBe(409);
    expect(responseOf(error)?.deviation ?? '').toContain(deviation ?? '');
    expect(performance.now() - begin).toBeLessThan(8_000);
    expect(server.requests).toHaveLength(name === 'NetworkError' ? 3 : 1);
  });

  test('of 100 MB is not read to its end', async () => {
    await using server = await startHostile((it) =>
      pour(it, head(409, { 'content-length': 1e8 }), megabyte),
    );
    await callHostile(server.url);
    const before = server.written();
    await new Promise((resolve) => setImmediate(resolve));
    expect(before).toBeLessThan(20e6); // what the system's buffers take
    expect(server.written()).toBeLessThan(20e6);
  });
});
