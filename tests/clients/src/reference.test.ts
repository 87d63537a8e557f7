import { type Client, createClient, rateLimitOf, responseOf } from '@error-contract/client';
import { seeds } from '@error-contract/telephony';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { frameworks, useApp, useStore } from './reference-apps.ts';
import { thrownBy } from './thrown-by.ts';

const store = useStore();

describe.each(frameworks)('with the reference app on %s', (framework) => {
  const url = useApp(framework, store);
  let client: Client;
  const statuses: number[] = [];

  beforeAll(() => {
    client = createClient({
      baseUrl: url(),
      apiKey: seeds.keys.acme,
      cache: true,
      onResponse: ({ status }) => statuses.push(status),
    });
  });
  beforeEach(() => {
    statuses.length = 0;
  });

  test('a list is walked page by page', async () => {
    const all: { data: { id: string }[]; meta: { total: number } } = await client.get(
      '/v1/campaigns',
      { query: { limit: 100 } },
    );
    const ids: string[] = [];
    for await (const row of client.paginate<{ id: string }>('/v1/campaigns', { limit: 2 })) {
      ids.push(row.id);
    }
    expect(ids).toEqual(all.data.map(({ id }) => id));
    expect(ids.length).toBe(all.meta.total);
    expect(statuses).toHaveLength(1 + Math.ceil(ids.length / 2));
  });

  test('an ETag is sent again, and a 304 gives the cached result', async () => {
    const first = await client.get('/v1/call-logs');
    expect(await client.get('/v1/call-logs')).toEqual(first);
    expect(statuses).toEqual([200, 304]);
  });

  test('two requests with one idempotency key make one call', async () => {
    const body = { agent_id: seeds.agents.support, to_phone_number: seeds.allowedNumber };
    const idempotencyKey = `key-${framework}`;
    const first: { id: string } = await client.post('/v1/calls', body, { idempotencyKey });
    expect(await client.post('/v1/calls', body, { idempotencyKey })).toEqual(first);
    const error = await thrownBy(
      client.post('/v1/calls', { ...body, agent_id: 'agt_b' }, { idempotencyKey }),
    );
    expect(error).toMatchObject({ statusCode: 422 });
  });

  test('the rate limit can be read from a success and from a failure', async () => {
    const { response } = await client.request('GET', '/v1/agents');
    const limit = rateLimitOf(response);
    const after = rateLimitOf(responseOf(await thrownBy(client.get('/v1/agents/agt_missing'))));
    expect(limit).toMatchObject({ limit: 100, remaining: expect.any(Number) });
    expect(after?.remaining).toBe((limit?.remaining ?? 0) - 1);
  });

  test('a rate limit that is used up says how long to wait, and is not awaited if that is too long', async () => {
    const burst = createClient({
      baseUrl: url(),
      apiKey: seeds.keys.burst,
      retry: { maxWait: 1 },
    });
    for (let used = 0; used < 3; used += 1) await burst.get('/v1/agents');
    const error = await thrownBy(burst.get('/v1/agents'));
    expect(error).toMatchObject({ name: 'TooManyRequestsError', response: { tries: 1 } });
    expect(responseOf(error)?.retryAfterMs).toBeGreaterThan(0);
    expect(rateLimitOf(responseOf(error))).toMatchObject({ limit: 3, remaining: 0 });
  });
});
