import { describe, expect, test } from 'vitest';
import { seeds } from '../seeds/seeds.ts';
import { failureOf } from '../testing/failures.ts';
import { useTelephony } from '../testing/fixture.ts';
import { type CampaignInput, campaignInputSchema } from './campaign-schemas.ts';
import type { RequestedStatus } from './campaign-status.ts';

const fixture = useTelephony();
const { acme } = seeds.organizations;

function input(changes: object = {}): CampaignInput {
  const given = { name: 'Spring', agent_id: fixture.agentId, from_phone_number: '+14155550100' };
  return campaignInputSchema.parse({ ...given, ...changes });
}

describe('a campaign', () => {
  test('is created, changed and deleted', async () => {
    const { telephony, organizationId: org, agentId } = fixture;
    const scheduled_at = '2030-01-31T12:00:00+02:00';
    const created = await telephony.campaigns.create(org, input({ scheduled_at }));
    expect(created).toEqual({
      id: expect.stringMatching(/^cmp_[0-9a-f]{24}$/),
      name: 'Spring',
      agent_id: agentId,
      from_phone_number: '+14155550100',
      max_concurrent_calls: 1,
      retry_config: {},
      scheduled_at: '2030-01-31T10:00:00.000Z',
      status: 'active',
      created_at: expect.any(String),
    });
    const changes = { retry_config: { max_attempts: 2 }, scheduled_at: null };
    const changed = await telephony.campaigns.update(org, created.id, changes);
    expect(changed).toEqual({ ...created, ...changes });
    expect(await telephony.campaigns.get(org, created.id)).toEqual(changed);
    const deleted = await telephony.campaigns.delete(org, created.id);
    expect(deleted).toEqual({ id: created.id, deleted: true });
    const gone = await failureOf(telephony.campaigns.get(org, created.id));
    expect(gone).toEqual([404, 'Campaign not found']);
  });

  const deletedNumber =
    "The agent's phone number was deleted. Assign another number to the agent first.";
  test.each([
    [
      'a missing agent',
      { agent_id: 'agt_missing' },
      'agent_id is not an agent of this organization',
    ],
    [
      "another organization's agent",
      { agent_id: seeds.agents.globex },
      'agent_id is not an agent of this organization',
    ],
    ['an agent whose number was deleted', { agent_id: seeds.agents.deletedNumber }, deletedNumber],
    [
      'a deleted number to call from',
      { agent_id: seeds.agents.idle, from_phone_number: '+14155550102' },
      'from_phone_number refers to a deleted phone number',
    ],
  ])('with %s is 422', async (_, changes, message) => {
    const creation = fixture.telephony.campaigns.create(acme, input(changes));
    expect(await failureOf(creation)).toEqual([422, message]);
  });

  test.each([
    ['missing', 'cmp_missing'],
    ["another organization's", seeds.campaigns.globex],
  ])('%s: the same 404 for every method', async (_, id) => {
    const { campaigns } = fixture.telephony;
    const notFound = [404, 'Campaign not found'];
    expect(await failureOf(campaigns.get(acme, id))).toEqual(notFound);
    expect(await failureOf(campaigns.update(acme, id, { status: 'paused' }))).toEqual(notFound);
    expect(await failureOf(campaigns.delete(acme, id))).toEqual(notFound);
  });
});

describe('the status', () => {
  test('goes from active to paused, back, and to cancelled', async () => {
    const { telephony, organizationId: org } = fixture;
    const { id } = await telephony.campaigns.create(org, input());
    for (const status of ['paused', 'active', 'paused', 'cancelled'] as const) {
      expect((await telephony.campaigns.update(org, id, { status })).status).toBe(status);
    }
  });

  const rows: [from: keyof typeof seeds.campaigns, to: RequestedStatus, message: string][] = [
    ['active', 'active', 'Campaign is already active'],
    ['paused', 'paused', 'Campaign is already paused'],
    ['completed', 'active', 'Campaign is completed and cannot be resumed'],
    ['completed', 'paused', 'Campaign is completed and cannot be paused'],
    ['completed', 'cancelled', 'Campaign is completed and cannot be cancelled'],
    ['cancelled', 'active', 'Campaign is cancelled and cannot be resumed'],
    ['cancelled', 'paused', 'Campaign is cancelled and cannot be paused'],
    ['cancelled', 'cancelled', 'Campaign is already cancelled'],
  ];
  test.each(rows)('%s cannot become %s', async (from, status, message) => {
    const update = fixture.telephony.campaigns.update(acme, seeds.campaigns[from], { status });
    expect(await failureOf(update)).toEqual([409, message]);
  });

  test('of a campaign that is over keeps the other fields too', async () => {
    const { campaigns } = fixture.telephony;
    const update = campaigns.update(acme, seeds.campaigns.completed, { name: 'Other' });
    expect(await failureOf(update)).toEqual([409, 'Campaign is completed and cannot be changed']);
  });

  test('cannot be resumed when the agent is gone, until there is another', async () => {
    const { telephony, organizationId: org, agentId } = fixture;
    const { id } = await telephony.campaigns.create(org, input());
    await telephony.campaigns.update(org, id, { status: 'paused' });
    await telephony.agents.delete(org, agentId);
    const resume = telephony.campaigns.update(org, id, { status: 'active' });
    const message = "The campaign's agent was deleted. Assign another agent first.";
    expect(await failureOf(resume)).toEqual([422, message]);
    const agent_id = (await telephony.agents.create(org, { name: 'New' })).id;
    const resumed = await telephony.campaigns.update(org, id, { status: 'active', agent_id });
    expect(resumed).toMatchObject({ status: 'active', agent_id });
  });
});
