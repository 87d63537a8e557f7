import { allScopes, seeds } from '@error-contract/telephony';
import { pglite } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import { expectFailure, expectRow } from './expect-failure.ts';
import { post, states } from './rows/states.ts';
import { stories } from './rows/stories.ts';
import { frameworks, useApps } from './suite.ts';

const { agents, campaigns } = seeds;

describe.each(frameworks)('%s', (framework) => {
  const suite = useApps(pglite);

  async function acmeKey(): Promise<string> {
    const { acme } = seeds.organizations;
    return (await suite.telephony.apiKeys.create(acme, { name: 'Test' }, allScopes)).api_key;
  }

  test.each(states)('%s', async (_, request, statusCode, message) => {
    const key = await acmeKey();
    const answer = await suite.send(framework, { ...request, key });
    expectFailure(answer, statusCode, message);
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('99');
  });

  test('a campaign whose agent was deleted is not resumed', async () => {
    const agent = await suite.get<{ id: string }>(framework, post('/v1/agents', { name: 'A' }));
    const campaign = { name: 'C', agent_id: agent.id, from_phone_number: '+14155550100' };
    const { id } = await suite.get<{ id: string }>(framework, post('/v1/campaigns', campaign));
    const turn = (status: string) => {
      const path = `/v1/campaigns/${id}`;
      return suite.send(framework, { method: 'PATCH', path, json: { status } });
    };
    await turn('paused');
    await suite.send(framework, { method: 'DELETE', path: `/v1/agents/${agent.id}` });
    expectRow(await turn('active'), stories.agentDeleted);
  });

  test('a campaign whose number was deleted is not resumed', async () => {
    const agent = await suite.get<{ id: string }>(framework, post('/v1/agents', { name: 'A' }));
    const campaign = { name: 'C', agent_id: agent.id, from_phone_number: '+14155550100' };
    const { id } = await suite.get<{ id: string }>(framework, post('/v1/campaigns', campaign));
    const path = `/v1/campaigns/${id}`;
    const turn = (json: object) => suite.send(framework, { method: 'PATCH', path, json });
    await turn({ status: 'paused' });
    const number = `/v1/phone-numbers/pn_${suite.organizationId}`;
    await suite.get(framework, { method: 'DELETE', path: number });
    expectRow(await turn({ status: 'active' }), stories.numberDeleted);
    await suite.get(
      framework,
      post('/v1/phone-numbers', { phone_number: '+14155550188', provider: 'sip' }),
    );
    const moved = { status: 'active', from_phone_number: '+14155550188' };
    expect((await turn(moved)).statusCode).toBe(200);
  });

  test("another organization's id is like one that does not exist", async () => {
    const key = await acmeKey();
    const paths = [`/v1/agents/${agents.globex}`, `/v1/campaigns/${campaigns.globex}`];
    for (const path of paths) {
      const theirs = await suite.send(framework, { path, key });
      const nobodys = await suite.send(framework, { path: `${path}x`, key });
      expect(theirs.statusCode).toBe(404);
      expect(theirs.text).toBe(nobodys.text);
    }
  });

  test('a repeated Idempotency-Key gives the same bytes, another body 422', async () => {
    const { id } = await suite.get<{ id: string }>(framework, post('/v1/agents', { name: 'A' }));
    const request = {
      ...post('/v1/calls', { agent_id: id, to_phone_number: '+14155550123' }),
      headers: { 'idempotency-key': 'k1' },
    };
    const first = await suite.send(framework, request);
    const second = await suite.send(framework, request);
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    const other = { agent_id: id, to_phone_number: '+14155550124' };
    const reused = await suite.send(framework, { ...request, json: other });
    expectRow(reused, stories.keyReused);
  });
});
