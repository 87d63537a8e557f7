import { describe, expect, test } from 'vitest';
import { pglite, servers } from '../testing/backends.ts';
import { outcomes } from '../testing/failures.ts';
import { useTelephony } from '../testing/fixture.ts';
import { campaignInputSchema } from './campaign-schemas.ts';

describe.each([pglite, ...servers()])('simultaneous requests on $name', (backend) => {
  const fixture = useTelephony(backend);
  const times = (count: number) => Array.from({ length: count });
  const inUse = [409, 'Agent is assigned to an active campaign and cannot be deleted'];
  const noAgent = [422, 'agent_id is not an agent of this organization'];
  const agentGone = [422, "The campaign's agent was deleted. Assign another agent first."];

  function create() {
    const given = { name: 'C', agent_id: fixture.agentId, from_phone_number: '+14155550100' };
    return fixture.telephony.campaigns.create(
      fixture.organizationId,
      campaignInputSchema.parse(given),
    );
  }

  test('one of many cancels, and the others are told', async () => {
    const { telephony, organizationId: org } = fixture;
    const { id } = await create();
    const { succeeded, failures } = await outcomes(
      times(8).map(() => telephony.campaigns.update(org, id, { status: 'cancelled' })),
    );
    expect(succeeded).toBe(1);
    const message = 'Campaign is already cancelled';
    expect(failures).toEqual(Array(7).fill([409, message]));
  });

  test('one of many resumes', async () => {
    const { telephony, organizationId: org } = fixture;
    const { id } = await create();
    await telephony.campaigns.update(org, id, { status: 'paused' });
    const { succeeded, failures } = await outcomes(
      times(8).map(() => telephony.campaigns.update(org, id, { status: 'active' })),
    );
    expect(succeeded).toBe(1);
    const message = 'Campaign is already active';
    expect(failures).toEqual(Array(7).fill([409, message]));
  });

  test('an agent is deleted, or an active campaign has it; never both', async () => {
    const { telephony, organizationId: org } = fixture;
    for (const _ of times(10)) {
      fixture.agentId = (await telephony.agents.create(org, { name: 'Race' })).id;
      const { succeeded, failures } = await outcomes([
        create(),
        telephony.agents.delete(org, fixture.agentId),
      ]);
      expect(succeeded).toBe(1);
      expect([inUse, noAgent]).toContainEqual(failures[0]);
    }
  });

  test('an agent is deleted, or its campaign is resumed; never both', async () => {
    const { telephony, organizationId: org } = fixture;
    for (const _ of times(10)) {
      fixture.agentId = (await telephony.agents.create(org, { name: 'Race' })).id;
      const { id } = await create();
      await telephony.campaigns.update(org, id, { status: 'paused' });
      const { succeeded, failures } = await outcomes([
        telephony.agents.delete(org, fixture.agentId),
        telephony.campaigns.update(org, id, { status: 'active' }),
      ]);
      expect(succeeded).toBe(1);
      expect([inUse, agentGone]).toContainEqual(failures[0]);
    }
  });

  test('one of many deletes', async () => {
    const { telephony, organizationId: org, agentId } = fixture;
    const { succeeded, failures } = await outcomes(
      times(6).map(() => telephony.agents.delete(org, agentId)),
    );
    expect(succeeded).toBe(1);
    expect(failures).toEqual(Array(5).fill([404, 'Agent not found']));
  });

  test('a campaign takes a lead before it is cancelled, or not at all', async () => {
    const { telephony, organizationId: org } = fixture;
    const lead = { phone_number: '+14155550123', variables: {} };
    const { id } = await create();
    const { failures } = await outcomes([
      telephony.leads.create(org, id, lead),
      telephony.campaigns.update(org, id, { status: 'cancelled' }),
    ]);
    const { total } = (await telephony.leads.list(org, id, { page: 1, limit: 1 })).meta;
    const refused = [409, 'Campaign is cancelled and cannot take leads'];
    expect(failures).toEqual(total === 1 ? [] : [refused]);
  });

  test('changes of the Telephony Config do not deadlock', async () => {
    const { telephony, organizationId: org } = fixture;
    const groups = [`ng_on_${org}`, `ng_off_${org}`].map((id) => ({ id, enabled: true }));
    const { failures } = await outcomes(
      times(8).map((_, index) =>
        telephony.telephonyConfig.update(org, {
          network_groups: index % 2 ? groups : groups.toReversed(),
        }),
      ),
    );
    expect(failures).toEqual([]);
  });
});
