import { scopes, seeds } from '@error-contract/telephony';
import type { Sent } from '../../http/send.ts';
import { one, type Row } from './row.ts';

const post = (path: string, json: object): Sent => ({ method: 'POST', path, json });
const patch = (path: string, json: object): Sent => ({ method: 'PATCH', path, json });

const keys = '/v1/api-keys';
const agents = '/v1/agents';
const campaigns = '/v1/campaigns';
const numbers = '/v1/phone-numbers';
const leads = '/v1/campaigns/cmp_x/leads';
const calls = '/v1/calls';
const config = '/v1/telephony-config';
const to = '+14155550123';
const campaign = { name: 'C', agent_id: seeds.agents.support, from_phone_number: to };
const entries = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`v${index}`, 1]));
const longest = 'a'.repeat(64);
const broken = 'must be text without NUL or broken characters';
const moment = 'must be a date and time with its zone, such as 2030-01-31T12:00:00Z';
const years = 'must be between the years 1970 and 9998';
const variable = 'must be a text of at most 1000 characters, a number, true or false';

/** Each rule of each field, with a value that breaks it. */
export const fields: readonly Row[] = [
  ['a key without a name', post(keys, {}), 400, one('name is required')],
  ['a key with a blank name', post(keys, { name: ' ' }), 400, one('name should not be empty')],
  [
    'a key with a name of 121 characters',
    post(keys, { name: 'a'.repeat(121) }),
    400,
    one('name must be at most 120 characters long'),
  ],
  [
    'a key that expires soon',
    post(keys, { name: 'K', expires_at: 'soon' }),
    400,
    one(`expires_at ${moment}`),
  ],
  [
    'a key that expires at a date without a time',
    post(keys, { name: 'K', expires_at: '2030-01-31' }),
    400,
    one(`expires_at ${moment}`),
  ],
  [
    'a key that expires at a time without a zone',
    post(keys, { name: 'K', expires_at: '2030-01-31T12:00:00' }),
    400,
    one(`expires_at ${moment}`),
  ],
  [
    'a key that expires in seconds',
    post(keys, { name: 'K', expires_at: 1_900_000_000 }),
    400,
    one(`expires_at ${moment}`),
  ],
  [
    'a key that expires in the year 9999',
    post(keys, { name: 'K', expires_at: '9999-12-31T23:59:59-01:00' }),
    400,
    one(`expires_at ${years}`),
  ],
  [
    'a key that expired before it was made',
    post(keys, { name: 'K', expires_at: '2025-01-01T00:00:00Z' }),
    400,
    one('expires_at must be in the future'),
  ],
  [
    'a key without a scope',
    post(keys, { name: 'K', scopes: [] }),
    400,
    one('scopes should not be empty'),
  ],
  [
    'a key with an unknown scope',
    post(keys, { name: 'K', scopes: ['read', 'admin'] }),
    400,
    one(`scopes.1 must be one of: ${scopes.join(', ')}`),
  ],
  [
    'a key with a scope that is not in a list',
    post(keys, { name: 'K', scopes: 'read' }),
    400,
    one('scopes must be an array'),
  ],
  [
    'an agent with a prompt of half a character',
    post(agents, { name: 'A', prompt: '\ud83d' }),
    400,
    one(`prompt ${broken}`),
  ],
  [
    'an agent with an id of a number that is a number',
    post(agents, { name: 'A', phone_number_id: 7 }),
    400,
    one('phone_number_id must be a string'),
  ],
  [
    'an agent that is called null',
    patch('/v1/agents/agt_x', { name: null }),
    400,
    one('name must be a string'),
  ],
  [
    'a phone number without a provider',
    post(numbers, { phone_number: to }),
    400,
    one('provider is required'),
  ],
  [
    'a phone number of another provider',
    post(numbers, { phone_number: to, provider: 'other' }),
    400,
    one('provider must be one of: plivo, sip'),
  ],
  [
    'a phone number that is a number',
    post(numbers, { phone_number: 14_155_550_123, provider: 'sip' }),
    400,
    one('phone_number must be a string'),
  ],
  [
    'a campaign of nothing',
    post(campaigns, {}),
    400,
    ['name is required', 'agent_id is required', 'from_phone_number is required'],
  ],
  [
    'a campaign with half a call at once',
    post(campaigns, { ...campaign, max_concurrent_calls: 1.5 }),
    400,
    one('max_concurrent_calls must be an integer'),
  ],
  [
    'a campaign with no call at once',
    post(campaigns, { ...campaign, max_concurrent_calls: 0 }),
    400,
    one('max_concurrent_calls must be at least 1'),
  ],
  [
    'a campaign with 1001 calls at once',
    post(campaigns, { ...campaign, max_concurrent_calls: 1_001 }),
    400,
    one('max_concurrent_calls must be at most 1000'),
  ],
  [
    'a campaign with a number in a text',
    post(campaigns, { ...campaign, max_concurrent_calls: '3' }),
    400,
    one('max_concurrent_calls must be a number'),
  ],
  [
    'a campaign that tries 11 times, a day and a second apart',
    post(campaigns, { ...campaign, retry_config: { max_attempts: 11, delay_seconds: 86_401 } }),
    400,
    [
      'retry_config.max_attempts must be at most 10',
      'retry_config.delay_seconds must be at most 86400',
    ],
  ],
  [
    'a campaign with an unknown retry setting',
    post(campaigns, { ...campaign, retry_config: { attempts: 3 } }),
    400,
    one('retry_config.attempts is not a recognized field'),
  ],
  [
    'a campaign at a local time',
    post(campaigns, { ...campaign, scheduled_at: '2030-01-31 12:00' }),
    400,
    one(`scheduled_at ${moment}`),
  ],
  [
    'a campaign with a status, when it is created',
    post(campaigns, { ...campaign, status: 'paused' }),
    400,
    one('status is not a recognized field'),
  ],
  [
    'a campaign that is to be completed',
    patch('/v1/campaigns/cmp_x', { status: 'completed' }),
    400,
    one('status must be one of: active, paused, cancelled'),
  ],
  [
    'a lead with a list for a variable',
    post(leads, { phone_number: to, variables: { plans: ['gold'] } }),
    400,
    one(`variables.plans ${variable}`),
  ],
  [
    'a lead with a variable whose name has 65 characters',
    post(leads, { phone_number: to, variables: { [`${longest}a`]: 'x' } }),
    400,
    one(`variables.${longest} must have a name of 1 to 64 characters`),
  ],
  [
    'a lead with 101 variables',
    post(leads, { phone_number: to, variables: entries }),
    400,
    one('variables must have at most 100 entries'),
  ],
  [
    'a lead with variables in a list',
    post(leads, { phone_number: to, variables: [] }),
    400,
    one('variables must be an object'),
  ],
  [
    'a call to nobody',
    post(calls, { agent_id: '', to_phone_number: '' }),
    400,
    ['agent_id should not be empty', 'to_phone_number must be in E.164 format: is empty'],
  ],
  [
    'a configuration with yes for true',
    patch(config, { sip_enabled: 'yes' }),
    400,
    one('sip_enabled must be a boolean'),
  ],
  [
    'a configuration with a group without its switch',
    patch(config, { network_groups: [{ id: seeds.networkGroups.usGeographic }] }),
    400,
    one('network_groups.0.enabled is required'),
  ],
  [
    'a configuration with one group outside a list',
    patch(config, { network_groups: { id: 'x', enabled: true } }),
    400,
    one('network_groups must be an array'),
  ],
];
