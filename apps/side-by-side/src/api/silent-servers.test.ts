import type { Agent } from '@error-contract/telephony';
import { pglite, servers } from '@error-contract/telephony/testing/backends';
import { useProxied } from '@error-contract/telephony/testing/proxied';
import { createProxy, type TcpProxy } from '@error-contract/telephony/testing/proxy';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../http/send.ts';
import { startApps } from '../start-apps.ts';
import { expectFailure } from './expect-failure.ts';
import { frameworks, useApps } from './suite.ts';

const sentence = 'The service is temporarily unavailable. Try again later.';

function expectUnavailable(answer: Answer): void {
  expectFailure(answer, 503, sentence);
  expect(answer.headers.get('retry-after')).toBe('5');
}

const quick = { connectMs: 2_000, statementMs: 2_000, lockMs: 500 };

describe.each(servers().flatMap(() => frameworks))(
  'a database that is silent, on %s',
  (framework) => {
    const proxied = useProxied(quick);
    const suite = useApps(proxied.backend);

    test('is 503, on connections that it has and on new ones', async () => {
      const list = { path: '/v1/agents' };
      expect((await suite.send(framework, list)).statusCode).toBe(200);
      proxied.proxy.swallow();
      const answers = await Promise.all([1, 2, 3].map(() => suite.send(framework, list)));
      answers.forEach(expectUnavailable);
      proxied.proxy.cut();
      await expect.poll(async () => (await suite.send(framework, list)).statusCode).toBe(200);
    });

    test('is 503 where another transaction holds the row, which stays as it is', async () => {
      const { id } = await suite.telephony.agents.create(suite.organizationId, { name: 'Ada' });
      const path = `/v1/agents/${id}`;
      const unlock = await proxied.lock(id);
      const rename = { method: 'PATCH', path, json: { name: 'Bo' } };
      expectUnavailable(await suite.send(framework, rename));
      await unlock();
      expect((await suite.get<Agent>(framework, { path })).name).toBe('Ada');
    });
  },
);

const redisUrl = process.env.TEST_REDIS_URL;

describe.each(redisUrl ? [redisUrl] : [])('Redis', (url) => {
  let proxy: TcpProxy;
  let apps: Awaited<ReturnType<typeof startApps>> = [];
  const suite = useApps(pglite);
  beforeAll(async () => {
    proxy = await createProxy(url);
    const places = { host: '127.0.0.1', port: 0, redisUrl: proxy.url, redisMs: 500 };
    const store = await pglite.open();
    apps = await startApps({ ...places, store, run: String(Math.random()), logLevel: 'silent' });
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await proxy.close();
  });

  /** What is left of the limit after one request to each app. */
  async function left(): Promise<(number | string)[]> {
    const headers = { authorization: `Bearer ${suite.key}` };
    const answers = await Promise.all(
      apps.map(({ url }) => fetch(`${url}/v1/agents`, { headers })),
    );
    return answers.map(({ status, headers: sent }) =>
      status === 200 ? (sent.get('x-ratelimit-remaining') ?? '') : status,
    );
  }

  test('that ends connections, refuses them or is silent keeps nobody waiting', async () => {
    expect(await left()).toEqual(['99', '99', '99']);
    expect(await left()).toEqual(['98', '98', '98']);
    proxy.swallow();
    // Each app counts for itself now, from the beginning.
    expect(await left()).toEqual(['99', '99', '99']);
    proxy.refuse();
    expect(await left()).toEqual(['98', '98', '98']);
    proxy.cut();
    // Back with Redis, which has not heard of the last two.
    await expect.poll(async () => (await left()).every((count) => Number(count) <= 97)).toBe(true);
  });
});
