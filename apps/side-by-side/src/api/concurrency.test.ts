import type { Agent, Campaign } from '@error-contract/telephony';
import { pglite, servers } from '@error-contract/telephony/testing/backends';
import { describe, expect, test } from 'vitest';
import type { Answer, Sent } from '../http/send.ts';
import { failureBody } from './expect-failure.ts';
import { frameworks, useApps } from './suite.ts';

const conflict = (message: string) => failureBody(409, message);
const inUse = conflict('Agent is assigned to an active campaign and cannot be deleted');
const noAgent = failureBody(422, 'agent_id is not an agent of this organization');

describe.each([pglite, ...servers()])('simultaneous requests on $name', (backend) => {
  const suite = useApps(backend);

  /** Sends to the three apps in turn. They share only the database. */
  function all(requests: readonly Sent[]): Promise<Answer[]> {
    const framework = (index: number) => frameworks[index % frameworks.length] ?? '';
    return Promise.all(requests.map((request, index) => suite.send(framework(index), request)));
  }

  function times(count: number, request: Sent): readonly Sent[] {
    return Array.from({ length: count }, () => request);
  }

  async function createCampaign() {
    const [framework = ''] = frameworks;
    const post = <Body>(path: string, json: object) =>
      suite.get<Body>(framework, { method: 'POST', path, json });
    const agent = await post<Agent>('/v1/agents', { name: 'Ada' });
    const json = { name: 'C', agent_id: agent.id, from_phone_number: '+14155550100' };
    return { agent, json, campaign: await post<Campaign>('/v1/campaigns', json) };
  }

  const failures = (answers: readonly Answer[]) =>
    answers.filter(({ statusCode }) => statusCode >= 400).map(({ text }) => text);

  test('one of six cancels, and the others are told', async () => {
    const { campaign } = await createCampaign();
    const path = `/v1/campaigns/${campaign.id}`;
    const answers = await all(times(6, { method: 'PATCH', path, json: { status: 'cancelled' } }));
    const message = 'Campaign is already cancelled';
    expect(failures(answers)).toEqual(Array(5).fill(conflict(message)));
  });

  test('one of six resumes', async () => {
    const { campaign } = await createCampaign();
    const path = `/v1/campaigns/${campaign.id}`;
    await all([{ method: 'PATCH', path, json: { status: 'paused' } }]);
    const answers = await all(times(6, { method: 'PATCH', path, json: { status: 'active' } }));
    const message = 'Campaign is already active';
    expect(failures(answers)).toEqual(Array(5).fill(conflict(message)));
  });

  test('a cancelled campaign stays so', async () => {
    const { campaign } = await createCampaign();
    const path = `/v1/campaigns/${campaign.id}`;
    await all([{ method: 'PATCH', path, json: { status: 'cancelled' } }]);
    const answers = await all(times(3, { method: 'PATCH', path, json: { status: 'active' } }));
    const message = 'Campaign is cancelled and cannot be resumed';
    expect(failures(answers)).toEqual(Array(3).fill(conflict(message)));
  });

  test('an agent is deleted, or an active campaign has it; never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { agent, campaign, json } = await createCampaign();
      await all([{ method: 'DELETE', path: `/v1/campaigns/${campaign.id}` }]);
      const answers = await all([
        { method: 'POST', path: '/v1/campaigns', json },
        { method: 'DELETE', path: `/v1/agents/${agent.id}` },
      ]);
      expect(failures(answers)).toHaveLength(1);
      expect([inUse, noAgent]).toContain(failures(answers)[0]);
    }
  });

  test('one of six deletes an agent', async () => {
    const { agent, campaign } = await createCampaign();
    await all([{ method: 'DELETE', path: `/v1/campaigns/${campaign.id}` }]);
    const answers = await all(times(6, { method: 'DELETE', path: `/v1/agents/${agent.id}` }));
    expect(failures(answers)).toEqual(Array(5).fill(failureBody(404, 'Agent not found')));
  });

  test('one of six adds a phone number', async () => {
    const json = { phone_number: '+14155550166', provider: 'plivo' };
    const answers = await all(times(6, { method: 'POST', path: '/v1/phone-numbers', json }));
    const message = 'Phone number already exists in this organization';
    expect(failures(answers)).toEqual(Array(5).fill(conflict(message)));
  });

  test('six calls with one Idempotency-Key are one call, on any app', async () => {
    const { agent } = await createCampaign();
    const json = { agent_id: agent.id, to_phone_number: '+14155550123' };
    const headers = { 'idempotency-key': 'k1' };
    const answers = await all(times(6, { method: 'POST', path: '/v1/calls', json, headers }));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const [logs] = await all([{ path: '/v1/call-logs' }]);
    expect(JSON.parse(logs?.text ?? '').meta.total).toBe(1);
  });
});
