import { PassThrough, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ApiError } from '@error-contract/core';
import type { DestinationStream } from 'pino';
import { expect, test } from 'vitest';
import { createLogger, logFailure, logRequest } from './logger.ts';

function capture() {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { lines, logger: createLogger({ name: 'test', destination }) };
}

test('keys and secrets are redacted', () => {
  const { lines, logger } = capture();
  const authorization = 'Bearer acme_demo:acme-demo-secret';
  logger.info({ authorization, headers: { authorization }, req: { headers: { authorization } } });
  logger.info({ key: { secret: 'acme-demo-secret', api_key: 'acme-demo-secret' } });
  expect(lines.join('')).not.toContain('acme-demo-secret');
  expect(lines.join('').match(/\[redacted\]/g)).toHaveLength(5);
});

test.each<[does: string, create: () => DestinationStream]>([
  [
    'fails',
    () =>
      new Writable({
        autoDestroy: false,
        write: (_line, _encoding, done) => done(new Error('ENOSPC')),
      }),
  ],
  ['has ended', () => new PassThrough().end()],
  ['is destroyed', () => new PassThrough().destroy()],
  [
    'throws',
    () => ({
      write: () => {
        throw new Error('EIO');
      },
    }),
  ],
])('a destination that %s loses lines, and nothing else', async (_, create) => {
  const logger = createLogger({ name: 'test', destination: create() });
  for (let line = 0; line < 3; line += 1) logger.info('lost');
  // What nobody takes is thrown in one of the next turns.
  await setImmediate();
  await setImmediate();
});

test.each([
  [200, 30, 'request'],
  [404, 30, 'request'],
  [500, 50, 'request failed'],
])('a request answered with %i is one line without its query', (statusCode, level, msg) => {
  const { lines, logger } = capture();
  const record = { requestId: 'r1', method: 'GET', statusCode, durationMs: 1.2345 };
  logRequest(logger, { ...record, url: '/v1/agents?page=1' });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      ...record,
      durationMs: 1.2,
      path: '/v1/agents',
      level,
      msg,
      name: 'test',
    }),
  ]);
  expect(lines[0]).not.toContain('page=1');
});

test('that a client left is no failure, and a lost database is', () => {
  const { lines, logger } = capture();
  const left = Object.assign(new Error('The client went away'), { name: 'AbortError' });
  logFailure(logger, new ApiError(500, undefined, { cause: left }));
  expect(lines).toEqual([]);
  logFailure(logger, new ApiError(503, undefined, { cause: new Error('gone') }));
  expect(lines).toHaveLength(1);
});
