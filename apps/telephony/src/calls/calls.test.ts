import { describe, expect, test } from 'vitest';
import { seeds } from '../seeds/seeds.ts';
import { pglite, servers } from '../testing/backends.ts';
import { failureOf, outcomes } from '../testing/failures.ts';
import { useTelephony } from '../testing/fixture.ts';
import type { CarrierCall } from './carrier.ts';

const blocked =
  'The number is valid, but the route to it is not enabled. Check Workspace Settings > ' +
  'Telephony Config for the destination country and network-group prefix, or use an enabled ' +
  'SIP/BYOC route.';
const allowed = '+14155550123';
const page = { page: 1, limit: 20 };

describe('a call', () => {
  const fixture = useTelephony();
  const { acme } = seeds.organizations;
  const call = (to: string, agent_id: string = fixture.agentId, org = fixture.organizationId) =>
    fixture.telephony.calls.create(org, { agent_id, to_phone_number: to });

  test('writes a call log', async () => {
    const { telephony, organizationId: org, agentId } = fixture;
    const made = await call(allowed);
    expect(made).toEqual({
      id: expect.stringMatching(/^log_[0-9a-f]{24}$/),
      agent_id: agentId,
      campaign_id: null,
      from_phone_number: null,
      to_phone_number: allowed,
      status: 'queued',
      duration_seconds: null,
      created_at: expect.any(String),
    });
    expect((await telephony.callLogs.list(org, page)).data).toEqual([made]);
  });

  const deletedNumber =
    "The agent's phone number was deleted. Assign another number to the agent first.";
  test.each([
    ['no route', '+919876543210', 403, blocked],
    ['a disabled route', '+5351234567', 403, blocked],
    ['a disabled route inside an enabled one', '+19005550100', 403, blocked],
  ])('to %s is refused', async (_, to, statusCode, message) => {
    expect(await failureOf(call(to))).toEqual([statusCode, message]);
    const { organizationId: org, telephony } = fixture;
    expect((await telephony.callLogs.list(org, page)).meta.total).toBe(0);
  });

  test.each([
    ['is missing', 'agt_missing', 'agent_id is not an agent of this organization'],
    [
      "is another organization's",
      seeds.agents.globex,
      'agent_id is not an agent of this organization',
    ],
    ['has a deleted number', seeds.agents.deletedNumber, deletedNumber],
  ])('by an agent that %s is 422', async (_, agentId, message) => {
    expect(await failureOf(call(allowed, agentId, acme))).toEqual([422, message]);
  });

  test('is an unexpected failure if the carrier breaks, and writes nothing', async () => {
    const thrown = await failureOf(call(seeds.brokenCarrierNumber));
    expect(thrown).toBeInstanceOf(Error);
    expect((thrown as Error).message).toContain('sip-gw-3.carrier.internal');
    const { organizationId: org, telephony } = fixture;
    expect((await telephony.callLogs.list(org, page)).meta.total).toBe(0);
  });

  test.each([
    ['sip', true, 'made'],
    ['sip', false, 'blocked'],
    ['plivo', true, 'blocked'],
  ] as const)(
    'from a %s number, SIP enabled %s, to a disabled route is %s',
    async (provider, sip_enabled, result) => {
      const { telephony, organizationId: org } = fixture;
      await telephony.telephonyConfig.update(org, { sip_enabled });
      const input = { phone_number: '+14155550190', provider };
      const { id: phone_number_id } = await telephony.phoneNumbers.create(org, input);
      const agent = await telephony.agents.create(org, { name: 'S', phone_number_id });
      const outcome = await outcomes([call('+5351234567', agent.id)]);
      expect(outcome.failures).toEqual(result === 'made' ? [] : [[403, blocked]]);
    },
  );
});

describe.each([pglite, ...servers()])('Idempotency-Key on $name', (backend) => {
  const dialled: CarrierCall[] = [];
  let broken = false;
  const carrier = {
    async dial(call: CarrierCall) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (broken) throw new Error('trunk is down');
      dialled.push(call);
    },
  };
  const fixture = useTelephony(backend, { carrier });
  const call = (key: unknown, to = allowed) => {
    dialled.length = 0;
    const input = { agent_id: fixture.agentId, to_phone_number: to };
    return fixture.telephony.calls.create(fixture.organizationId, input, key);
  };

  test('gives the first result again, also for another order of keys in the body', async () => {
    const { telephony, organizationId: org, agentId } = fixture;
    const first = await call('k1');
    const swapped = { to_phone_number: allowed, agent_id: agentId };
    const second = await telephony.calls.create(org, swapped, 'k1');
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(dialled).toHaveLength(1);
    expect((await telephony.callLogs.list(org, page)).meta.total).toBe(1);
  });

  test('makes one call for simultaneous repetitions, and all get its result', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => call('k2')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(dialled).toHaveLength(1);
  });

  test('with another body is 422', async () => {
    await call('k3');
    const message = 'Idempotency-Key was already used with another request body. Use a new key.';
    expect(await failureOf(call('k3', '+14155550124'))).toEqual([422, message]);
  });

  test('belongs to one organization', async () => {
    await call('k4');
    const { telephony } = fixture;
    const input = { agent_id: seeds.agents.globex, to_phone_number: allowed };
    await telephony.calls.create(seeds.organizations.globex, input, 'k4');
    expect(dialled).toHaveLength(2);
  });

  test('is not poisoned by a failure', async () => {
    broken = true;
    expect(await failureOf(call('k5'))).toEqual(new Error('trunk is down'));
    broken = false;
    await call('k5');
    expect(dialled).toHaveLength(1);
    expect(await failureOf(call('k6', '+5351234567'))).toEqual([403, blocked]);
    await call('k6');
  });

  test('is forgotten after a day', async () => {
    const { id } = await call('k7');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    const { db } = fixture.store;
    const keys = db.updateTable('idempotency_keys').set({ created_at: yesterday });
    await keys.where('organization_id', '=', fixture.organizationId).execute();
    expect((await call('k7', '+14155550124')).id).not.toBe(id);
  });

  test.each([
    ['empty', ''],
    ['a space', 'a b'],
    ['not ASCII', 'schlüssel'],
    ['256 characters', 'a'.repeat(256)],
    ['two headers', ['a', 'b']],
  ])('%s is 400', async (_, key) => {
    const message = 'Idempotency-Key must be 1 to 255 visible ASCII characters without spaces';
    expect(await failureOf(call(key))).toEqual([400, message]);
  });

  test('of 255 visible characters is valid', async () => {
    await call('~'.repeat(255));
  });
});
