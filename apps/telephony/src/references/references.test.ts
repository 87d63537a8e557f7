import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { scopedRoutes } from '../admission/required-scope.ts';
import { agentChangesSchema, agentInputSchema } from '../agents/agent-schemas.ts';
import { apiKeyInputSchema } from '../api-keys/api-key-schemas.ts';
import { callInputSchema } from '../calls/call-schemas.ts';
import { campaignChangesSchema, campaignInputSchema } from '../campaigns/campaign-schemas.ts';
import { leadInputSchema } from '../leads/lead-schemas.ts';
import { phoneNumberInputSchema } from '../phone-numbers/phone-number-schemas.ts';
import { seeds } from '../seeds/seeds.ts';
import { telephonyConfigChangesSchema } from '../telephony-config/telephony-config-schemas.ts';
import { failureOf } from '../testing/failures.ts';
import { useTelephony } from '../testing/fixture.ts';
import { type Referred, references, referencesIn } from './reference.ts';

const fixture = useTelephony();
const { acme } = seeds.organizations;
const { agents, campaigns } = seeds;

/** Every body: its schema, a valid one, and what uses it. */
const bodies: Readonly<
  Record<string, readonly [z.ZodObject, object, (body: never) => Promise<unknown>]>
> = {
  'POST /v1/api-keys': [
    apiKeyInputSchema,
    { name: 'K' },
    (body) => fixture.telephony.apiKeys.create(acme, body, ['write']),
  ],
  'POST /v1/agents': [
    agentInputSchema,
    { name: 'A', phone_number_id: seeds.phoneNumbers.main },
    (body) => fixture.telephony.agents.create(acme, body),
  ],
  'PATCH /v1/agents/:id': [
    agentChangesSchema,
    { phone_number_id: seeds.phoneNumbers.main },
    (body) => fixture.telephony.agents.update(acme, agents.idle, body),
  ],
  'POST /v1/phone-numbers': [
    phoneNumberInputSchema,
    { phone_number: '+14155550155', provider: 'sip' },
    (body) => fixture.telephony.phoneNumbers.create(acme, body),
  ],
  'POST /v1/campaigns': [
    campaignInputSchema,
    { name: 'C', agent_id: agents.support, from_phone_number: '+14155550100' },
    (body) => fixture.telephony.campaigns.create(acme, body),
  ],
  'PATCH /v1/campaigns/:id': [
    campaignChangesSchema,
    { agent_id: agents.support, from_phone_number: '+14155550100' },
    (body) => fixture.telephony.campaigns.update(acme, campaigns.paused, body),
  ],
  'POST /v1/campaigns/:id/leads': [
    leadInputSchema,
    { phone_number: '+14155550123' },
    (body) => fixture.telephony.leads.create(acme, campaigns.paused, body),
  ],
  'POST /v1/calls': [
    callInputSchema,
    { agent_id: agents.support, to_phone_number: seeds.allowedNumber },
    (body) => fixture.telephony.calls.create(acme, body),
  ],
  'PATCH /v1/telephony-config': [
    telephonyConfigChangesSchema,
    { network_groups: [{ id: seeds.networkGroups.usGeographic, enabled: true }] },
    (body) => fixture.telephony.telephonyConfig.update(acme, body),
  ],
};

/** Values of another organization, of nobody, and deleted ones. */
const wrong: Readonly<Record<Referred, readonly (readonly [value: string, fault: string])[]>> = {
  agent: [
    [agents.globex, 'is not an agent of this organization'],
    ['agt_nobody', 'is not an agent of this organization'],
    ['', 'is not an agent of this organization'],
  ],
  'caller-id': [
    ['+14155550110', 'is not a phone number of this organization'],
    ['+14155550199', 'is not a phone number of this organization'],
    ['+14155550102', 'refers to a deleted phone number'],
  ],
  'network-group': [
    [seeds.networkGroups.globexUs, 'is not a network group of this organization'],
    ['ng_nobody', 'is not a network group of this organization'],
  ],
  'phone-number': [
    [seeds.phoneNumbers.globex, 'is not a phone number of this organization'],
    ['pn_nobody', 'is not a phone number of this organization'],
    [seeds.phoneNumbers.deleted, 'refers to a deleted phone number'],
  ],
};

/** Phone numbers of others: they are called, or added, and need not be the organization's. */
const destinations = ['to_phone_number', 'phone_number'];

type Schema = z.core.$ZodType;

/** The paths of the fields of a schema that hold an id or a phone number, and whether they are marked. */
function fieldsIn(schema: Schema, path: string): readonly (readonly [string, boolean])[] {
  const { innerType } = schema._zod.def as { innerType?: Schema };
  if (innerType) return fieldsIn(innerType, path);
  if (schema instanceof z.ZodArray) return fieldsIn(schema.element, `${path}.0`);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]) =>
      fieldsIn(field, path ? `${path}.${key}` : key),
    );
  }
  const name = path.split('.').at(-1) ?? '';
  if (!/(?:^|_)(?:id|ids|phone_number)$/.test(name) || destinations.includes(name)) return [];
  return [[path, references.has(schema)]];
}

function replaced(body: object, path: string, value: string): never {
  const copy = structuredClone(body);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Record<string, unknown>>(
    (part, key) => part[key] as Record<string, unknown>,
    copy as Record<string, unknown>,
  );
  holder[last] = value;
  return copy as never;
}

describe.each(Object.entries(bodies))('%s', (_, [schema, body, use]) => {
  const given = referencesIn(schema, body);

  test('every field with an id or a phone number of its own is marked, and is in the valid body', () => {
    const fields = fieldsIn(schema, '');
    expect(fields.filter(([, isMarked]) => !isMarked)).toEqual([]);
    expect(given.map(({ path }) => path)).toEqual(fields.map(([path]) => path));
  });

  const rows = given.flatMap(({ path, refersTo }) =>
    wrong[refersTo].map(([value, fault]) => [path, value, fault] as const),
  );

  test.each(rows)('%s %j %s', async (path, value, fault) => {
    const refused = await failureOf(use(replaced(body, path, value)));
    expect(refused).toEqual([422, `${path} ${fault}`]);
  });
});

test('every route that takes a body is here', () => {
  const changing = scopedRoutes.filter(({ method }) => method === 'POST' || method === 'PATCH');
  const names = changing.map(({ method, path }) => `${method} ${path}`);
  const taking = names.filter((name) => !name.endsWith('/upload'));
  expect(Object.keys(bodies).sort()).toEqual(taking.sort());
});

test('the second of a list is named, and the first fault of a body is told', async () => {
  const network_groups = [seeds.networkGroups.usGeographic, 'ng_nobody', 'ng_none'].map((id) => ({
    id,
    enabled: true,
  }));
  const update = fixture.telephony.telephonyConfig.update(acme, { network_groups });
  const message = 'network_groups.1.id is not a network group of this organization';
  expect(await failureOf(update)).toEqual([422, message]);
});

test('a number that was deleted and added again can be used', async () => {
  const { telephony, organizationId: org, agentId: agent_id } = fixture;
  const number = { phone_number: '+14155550177', provider: 'plivo' } as const;
  const { id } = await telephony.phoneNumbers.create(org, number);
  await telephony.phoneNumbers.delete(org, id);
  const campaign = campaignInputSchema.parse({
    name: 'C',
    agent_id,
    from_phone_number: number.phone_number,
  });
  const message = 'from_phone_number refers to a deleted phone number';
  expect(await failureOf(telephony.campaigns.create(org, campaign))).toEqual([422, message]);
  await telephony.phoneNumbers.create(org, number);
  expect((await telephony.campaigns.create(org, campaign)).status).toBe('active');
});
