import { randomUUID } from 'node:crypto';
import { seeds } from '@error-contract/telephony';
import { pglite } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import { send } from '../http/send.ts';
import { startApps } from '../start-apps.ts';
import { expectRow } from './expect-failure.ts';
import { stories } from './rows/stories.ts';
import { frameworks, useApps } from './suite.ts';

const { burst } = seeds.keys;

const rateHeaders = ({ headers }: { headers: Headers }) =>
  ['limit', 'remaining', 'reset'].map((name) => Number(headers.get(`x-ratelimit-${name}`)));

describe.each(frameworks)('%s', (framework) => {
  const suite = useApps(pglite);

  test('counts every request of a key, failures too', async () => {
    const paths = ['/v1/agents', '/v1/agents/agt_x', '/v1/nothing', '/v1/agents?page=0'];
    for (const [index, path] of paths.entries()) {
      const [limit, remaining, reset] = rateHeaders(await suite.send(framework, { path }));
      expect([limit, remaining]).toEqual([100, 99 - index]);
      expect(Math.abs((reset ?? 0) - Date.now() / 1_000)).toBeLessThanOrEqual(61);
    }
  });

  test('above the limit is 429 with Retry-After, whatever the request is', async () => {
    for (let left = 2; left >= 0; left -= 1) {
      const answer = await suite.send(framework, { path: '/v1/agents', key: burst });
      expect(rateHeaders(answer).slice(0, 2)).toEqual([3, left]);
    }
    for (const path of ['/v1/agents', '/v1/nothing']) {
      const answer = await suite.send(framework, { path, key: burst });
      expectRow(answer, stories.tooMany);
      expect(answer.headers.get('retry-after')).toMatch(/^([1-9]|[1-5]\d|60)$/);
      expect(rateHeaders(answer).slice(0, 2)).toEqual([3, 0]);
    }
  });

  test('/health is neither counted nor limited', async () => {
    for (const key of [undefined, burst, 'a:b']) {
      const answer = await suite.send(framework, { path: '/health', key });
      expect([answer.statusCode, answer.text]).toEqual([200, '{"status":"ok"}']);
      expect(answer.headers.has('x-ratelimit-limit')).toBe(false);
    }
  });

  test.each([
    ['a sane one is taken over', 'order-7/retry:2', 'order-7/retry:2'],
    ['a space makes a new one', 'a b', undefined],
    ['129 characters make a new one', 'a'.repeat(129), undefined],
  ])('X-Request-Id: %s', async (_, given, expected) => {
    const headers = { 'x-request-id': given };
    for (const path of ['/health', '/v1/agents', '/v1/nothing', '/nothing']) {
      const answer = await suite.send(framework, { path, headers });
      const id = answer.headers.get('x-request-id');
      if (expected) expect(id).toBe(expected);
      else expect(id).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('logs a line per request: its id, and neither query nor key', async () => {
    const headers = { 'x-request-id': 'r-1' };
    await suite.send(framework, { path: '/v1/agents?limit=5', headers });
    await suite.send(framework, { path: '/v1/agents/agt_x', headers });
    await expect.poll(() => suite.logs.length).toBe(2);
    const line = { requestId: 'r-1', method: 'GET', msg: 'request' };
    const details = {
      name: `reference-${framework.toLowerCase()}`,
      durationMs: expect.any(Number),
    };
    expect(suite.logs).toEqual([
      expect.objectContaining({ ...line, ...details, path: '/v1/agents', statusCode: 200 }),
      expect.objectContaining({ ...line, ...details, path: '/v1/agents/agt_x', statusCode: 404 }),
    ]);
    expect(JSON.stringify(suite.logs)).not.toContain(suite.key.split(':')[1]);
  });
});

test.each(frameworks)('%s: a database that is gone is 503', async (framework) => {
  const store = { ...(await pglite.open()), ping: () => Promise.reject(new Error('gone')) };
  const options = { host: '127.0.0.1', port: 0, run: randomUUID(), logLevel: 'silent' as const };
  const apps = await startApps({ ...options, store });
  const url = apps.find((app) => app.framework === framework)?.url ?? '';
  const answer = await send(url, { path: '/health' });
  expectRow(answer, stories.databaseGone);
  await Promise.all(apps.map((app) => app.stop()));
});

const redisUrl = process.env.TEST_REDIS_URL;
if (!redisUrl) process.stdout.write('not run: TEST_REDIS_URL is not set\n');

test.each(redisUrl ? frameworks : [])(
  '%s: two processes with one Redis share a limit',
  async (framework) => {
    const store = await pglite.open();
    const common = { host: '127.0.0.1', port: 0, run: randomUUID(), logLevel: 'silent' as const };
    const both = await Promise.all([1, 2].map(() => startApps({ ...common, store, redisUrl })));
    const urls = both.map((apps) => apps.find((app) => app.framework === framework)?.url ?? '');
    const statusCodes = [];
    for (const index of [0, 1, 0, 1, 0]) {
      const { statusCode } = await send(urls[index] ?? '', { path: '/v1/agents', key: burst });
      statusCodes.push(statusCode);
    }
    expect(statusCodes).toEqual([200, 200, 200, 429, 429]);
    await Promise.all(both.flat().map((app) => app.stop()));
  },
);
