import { validate } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { agentChangesSchema, agentInputSchema } from '../agents/agent-schemas.ts';
import { apiKeyInputSchema } from '../api-keys/api-key-schemas.ts';
import { callInputSchema } from '../calls/call-schemas.ts';
import { campaignChangesSchema, campaignInputSchema } from '../campaigns/campaign-schemas.ts';
import { leadInputSchema } from '../leads/lead-schemas.ts';
import { telephonyConfigChangesSchema } from '../telephony-config/telephony-config-schemas.ts';
import { listQuerySchema } from './list-query.ts';

function messagesOf(schema: ZodType, value: unknown): unknown {
  try {
    validate(schema, value);
    return 'accepted';
  } catch (error) {
    return (error as { messages?: unknown }).messages;
  }
}

const campaign = { name: 'C', agent_id: 'agt_1', from_phone_number: '+14155550100' };
const call = { agent_id: 'agt_1', to_phone_number: '+14155550100' };
const broken = 'must be text without NUL or broken characters';
const date = 'must be a date and time with its zone, such as 2030-01-31T12:00:00Z';

const refusals: [name: string, schema: ZodType, value: unknown, messages: string[]][] = [
  ['empty call', callInputSchema, {}, ['agent_id is required', 'to_phone_number is required']],
  [
    'something that is not a number',
    callInputSchema,
    { ...call, to_phone_number: 1 },
    ['to_phone_number must be a string'],
  ],
  [
    'an unknown field',
    callInputSchema,
    { ...call, colour: 1 },
    ['colour is not a recognized field'],
  ],
  ['an empty name', agentInputSchema, { name: ' ' }, ['name should not be empty']],
  ['a NUL', agentInputSchema, { name: 'a\u0000b' }, [`name ${broken}`]],
  ['half a surrogate pair', agentChangesSchema, { prompt: '\ud800' }, [`prompt ${broken}`]],
  [
    'something that is not a date',
    apiKeyInputSchema,
    { name: 'k', expires_at: 'soon' },
    [`expires_at ${date}`],
  ],
  [
    'a year beyond PostgreSQL and ISO',
    campaignInputSchema,
    { ...campaign, scheduled_at: '9999-12-31T23:59:59-01:00' },
    ['scheduled_at must be between the years 1970 and 9998'],
  ],
  [
    'a fraction',
    campaignInputSchema,
    { ...campaign, max_concurrent_calls: 1.5 },
    ['max_concurrent_calls must be an integer'],
  ],
  [
    'a status that only the system gives',
    campaignChangesSchema,
    { status: 'completed' },
    ['status must be one of: active, paused, cancelled'],
  ],
  [
    'a variable that is a list',
    leadInputSchema,
    { phone_number: '+14155550100', variables: { a: [] } },
    ['variables.a must be a text of at most 1000 characters, a number, true or false'],
  ],
  [
    'a group without its switch',
    telephonyConfigChangesSchema,
    { network_groups: [{ id: 'a' }] },
    ['network_groups.0.enabled is required'],
  ],
  ['page 0', listQuerySchema, { page: '0' }, ['page must be at least 1']],
  ['a limit in another spelling', listQuerySchema, { limit: '1e1' }, ['limit must be an integer']],
  ['limit 101', listQuerySchema, { limit: '101' }, ['limit must be at most 100']],
  ['a limit that is not a number', listQuerySchema, { limit: 'many' }, ['limit must be a number']],
];

describe('refused', () => {
  test.each(refusals)('%s', (_, schema, value, messages) => {
    expect(messagesOf(schema, value)).toEqual(messages);
  });
});

describe('accepted', () => {
  test.each([
    ['no query', listQuerySchema, {}, { page: 1, limit: 20 }],
    ['a query', listQuerySchema, { page: '2', limit: '100' }, { page: 2, limit: 100 }],
    ['spaces around a name', agentInputSchema, { name: ' Bo ' }, { name: 'Bo' }],
    ['no change', agentChangesSchema, {}, {}],
    [
      'a lead',
      leadInputSchema,
      { phone_number: '+14155550100' },
      { phone_number: '+14155550100', variables: {} },
    ],
  ])('%s', (_, schema, value, output) => {
    expect(validate(schema as ZodType, value)).toEqual(output);
  });
});
