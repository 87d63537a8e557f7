import type { Agent, Campaign } from '@error-contract/telephony';
import { servers } from '@error-contract/telephony/testing/backends';
import { numbers } from '@error-contract/telephony/testing/csv-sources';
import { useProxied } from '@error-contract/telephony/testing/proxied';
import { describe, expect, test } from 'vitest';
import { type Answer, csvForm, type Sent } from '../http/send.ts';
import { expectFailure } from './expect-failure.ts';

import { frameworks, useApps } from './suite.ts';

const sentence = 'The service is temporarily unavailable. Try again later.';
const minute = 60_000;
// Nothing here waits for them.
const timeouts = { connectMs: minute, statementMs: 10 * minute, lockMs: 10 * minute };

function expectUnavailable(answer: Answer): void {
  expectFailure(answer, 503, sentence);
  expect(answer.headers.get('retry-after')).toBe('5');
}

describe.each(servers().flatMap(() => frameworks))('a lost connection, on %s', (framework) => {
  const proxied = useProxied(timeouts);
  const suite = useApps(proxied.backend);
  const send = (request: Sent) => suite.send(framework, request);
  const list = { path: '/v1/agents' };

  async function createAgent() {
    const { id } = await suite.telephony.agents.create(suite.organizationId, { name: 'Ada' });
    const rename = { method: 'PATCH', path: `/v1/agents/${id}`, json: { name: 'Bo' } };
    const name = async () => (await suite.get<Agent>(framework, { path: rename.path })).name;
    return { id, rename, name };
  }

  async function createCampaign() {
    const { telephony, organizationId: org } = suite;
    const { id: agent_id } = await telephony.agents.create(org, { name: 'Ada' });
    const json = { name: 'C', agent_id, from_phone_number: '+14155550100' };
    const { id } = await suite.get<Campaign>(framework, {
      method: 'POST',
      path: '/v1/campaigns',
      json,
    });
    const path = `/v1/campaigns/${id}`;
    const status = async () => {
      await expect.poll(async () => (await send({ path })).statusCode).toBe(200);
      return (await suite.get<Campaign>(framework, { path })).status;
    };
    return { path, status };
  }

  test('that waits for a lock is 503, and the app goes on', async () => {
    const { id, rename, name } = await createAgent();
    const unlock = await proxied.lock(id);
    const answer = send(rename);
    const waiting = await proxied.sessions('lock');
    await proxied.direct.query('SELECT pg_terminate_backend($1)', waiting);
    expectUnavailable(await answer);
    expect(suite.logs.map(({ msg }) => msg)).toContain('unexpected error');
    await unlock();
    expect(await name()).toBe('Ada');
    expect((await send(rename)).statusCode).toBe(200);
  });

  test('that idles is replaced', async () => {
    await send(list);
    const idle = await proxied.sessions('idle');
    for (const pid of idle) await proxied.direct.query('SELECT pg_terminate_backend($1)', [pid]);
    // Until the app has heard of it.
    await expect.poll(async () => (await send(list)).statusCode).toBe(200);
  });

  // What the app sends last before its connection ends: the key, or a stage of the transaction.
  test.each(['"api_keys"', 'begin', 'for update', 'update "campaigns"', 'commit'])(
    'that breaks at %s is 503, and nothing is done by half',
    async (stage) => {
      const { path, status } = await createCampaign();
      proxied.proxy.cutAt(stage);
      expectUnavailable(await send({ method: 'PATCH', path, json: { status: 'paused' } }));
      proxied.proxy.cut();
      expect(await status()).toBe('active');
    },
  );

  test('that breaks while it is rolled back leaves the answer as it is', async () => {
    const { path } = await createCampaign();
    proxied.proxy.cutAt('rollback');
    const answer = await send({ method: 'PATCH', path, json: { status: 'active' } });
    expectFailure(answer, 409, 'Campaign is already active');
  });

  test('that breaks in the middle of an upload is 503, and shows nothing', async () => {
    const { path } = await createCampaign();
    const upload = `${path}/leads/upload`;
    const body = csvForm(numbers(1_200));
    proxied.proxy.cutAt('INSERT INTO leads');
    expectUnavailable(await send({ method: 'POST', path: upload, body }));
    proxied.proxy.cut();
    await expect.poll(async () => (await send({ path: `${path}/leads` })).statusCode).toBe(200);
    const leads = await suite.get<{ meta: object }>(framework, { path: `${path}/leads` });
    expect(leads.meta).toMatchObject({ total: 0 });
  });

  test('that cannot be made is 503', async () => {
    proxied.proxy.refuse();
    expectUnavailable(await send(list));
    expectUnavailable(await send({ path: '/health', key: undefined }));
    proxied.proxy.cut();
    expect((await send(list)).statusCode).toBe(200);
  });
});
