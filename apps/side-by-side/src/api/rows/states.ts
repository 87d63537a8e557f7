import { seeds } from '@error-contract/telephony';
import type { Sent } from '../../http/send.ts';
import type { Row } from './row.ts';

const { agents, campaigns } = seeds;
const campaign = { name: 'C', agent_id: agents.support, from_phone_number: '+14155550100' };
const call = { agent_id: agents.support, to_phone_number: seeds.allowedNumber };
/** A POST of JSON. */
export const post = (path: string, json: object): Sent => ({ method: 'POST', path, json });
const patch = (path: string, json: object): Sent => ({ method: 'PATCH', path, json });
const paused = `/v1/campaigns/${campaigns.paused}`;
const active = `/v1/campaigns/${campaigns.active}`;
const cancelled = `/v1/campaigns/${campaigns.cancelled}`;
const completed = `/v1/campaigns/${campaigns.completed}`;
const blocked =
  'The number is valid, but the route to it is not enabled. Check Workspace Settings > ' +
  'Telephony Config for the destination country and network-group prefix, or use an enabled ' +
  'SIP/BYOC route.';
const deletedNumber =
  "The agent's phone number was deleted. Assign another number to the agent first.";
const idempotency = 'Idempotency-Key must be 1 to 255 visible ASCII characters without spaces';

/** Requests that the current state forbids, sent with a key of the seeded Acme. */
export const states: readonly Row[] = [
  [
    'a call to a blocked destination',
    post('/v1/calls', { ...call, to_phone_number: seeds.blockedNumber }),
    403,
    blocked,
  ],
  [
    'a call to premium numbers',
    post('/v1/calls', { ...call, to_phone_number: '+19005550100' }),
    403,
    blocked,
  ],
  [
    'a lead at a blocked destination',
    post(`${paused}/leads`, { phone_number: seeds.blockedNumber }),
    403,
    blocked,
  ],
  [
    'resuming a cancelled campaign',
    patch(cancelled, { status: 'active' }),
    409,
    'Campaign is cancelled and cannot be resumed',
  ],
  [
    'pausing a completed campaign',
    patch(completed, { status: 'paused' }),
    409,
    'Campaign is completed and cannot be paused',
  ],
  [
    'pausing a paused campaign',
    patch(paused, { status: 'paused' }),
    409,
    'Campaign is already paused',
  ],
  [
    'resuming an active campaign',
    patch(active, { status: 'active' }),
    409,
    'Campaign is already active',
  ],
  [
    'cancelling a cancelled campaign',
    patch(cancelled, { status: 'cancelled' }),
    409,
    'Campaign is already cancelled',
  ],
  [
    'renaming a cancelled campaign',
    patch(cancelled, { name: 'X' }),
    409,
    'Campaign is cancelled and cannot be changed',
  ],
  [
    'a lead for a cancelled campaign',
    post(`${cancelled}/leads`, { phone_number: seeds.allowedNumber }),
    409,
    'Campaign is cancelled and cannot take leads',
  ],
  [
    'deleting an agent in an active campaign',
    { method: 'DELETE', path: `/v1/agents/${agents.support}` },
    409,
    'Agent is assigned to an active campaign and cannot be deleted',
  ],
  [
    'a phone number twice',
    post('/v1/phone-numbers', { phone_number: '+14155550100', provider: 'sip' }),
    409,
    'Phone number already exists in this organization',
  ],
  [
    'a call from a deleted number',
    post('/v1/calls', { ...call, agent_id: agents.deletedNumber }),
    422,
    deletedNumber,
  ],
  [
    'a campaign whose agent has a deleted number',
    post('/v1/campaigns', { ...campaign, agent_id: agents.deletedNumber }),
    422,
    deletedNumber,
  ],
  [
    "a campaign with another organization's agent",
    post('/v1/campaigns', { ...campaign, agent_id: agents.globex }),
    422,
    'agent_id is not an agent of this organization',
  ],
  [
    'an agent with a deleted number',
    post('/v1/agents', { name: 'A', phone_number_id: seeds.phoneNumbers.deleted }),
    422,
    'phone_number_id refers to a deleted phone number',
  ],
  [
    "an agent with another organization's number",
    post('/v1/agents', { name: 'A', phone_number_id: seeds.phoneNumbers.globex }),
    422,
    'phone_number_id is not a phone number of this organization',
  ],
  [
    'a campaign that calls from a deleted number',
    post('/v1/campaigns', { ...campaign, from_phone_number: '+14155550102' }),
    422,
    'from_phone_number refers to a deleted phone number',
  ],
  [
    "a campaign that calls from another organization's number",
    post('/v1/campaigns', { ...campaign, from_phone_number: '+14155550110' }),
    422,
    'from_phone_number is not a phone number of this organization',
  ],
  [
    "moving a campaign to another organization's number",
    patch(paused, { from_phone_number: '+14155550110' }),
    422,
    'from_phone_number is not a phone number of this organization',
  ],
  [
    'moving a campaign to a deleted number',
    patch(paused, { from_phone_number: '+14155550102' }),
    422,
    'from_phone_number refers to a deleted phone number',
  ],
  [
    "another organization's network group",
    patch('/v1/telephony-config', {
      network_groups: [{ id: seeds.networkGroups.globexUs, enabled: true }],
    }),
    422,
    'network_groups.0.id is not a network group of this organization',
  ],
  [
    'a change of what has changed since',
    { ...patch(paused, { name: 'X' }), headers: { 'if-match': '"old"' } },
    412,
    'The resource is not in the state that If-Match names. Read it again: it has changed.',
  ],
  [
    'a change of what must not be there',
    { ...patch(paused, { name: 'X' }), headers: { 'if-none-match': '*' } },
    412,
    'The resource is in a state that If-None-Match excludes',
  ],
  [
    'If-Match with what the status forbids: the condition is asked first',
    { ...patch(cancelled, { name: 'X' }), headers: { 'if-match': '"old"' } },
    412,
    'The resource is not in the state that If-Match names. Read it again: it has changed.',
  ],
  [
    'If-Match for what is not there: 404 is asked before',
    { ...patch('/v1/agents/agt_x', { name: 'X' }), headers: { 'if-match': '*' } },
    404,
    'Agent not found',
  ],
  [
    'a GET of a state that is not the current one',
    { path: '/v1/agents', headers: { 'if-match': '"old"' } },
    412,
    'The resource is not in the state that If-Match names. Read it again: it has changed.',
  ],
  [
    'an empty Idempotency-Key',
    { ...post('/v1/calls', call), headers: { 'idempotency-key': '' } },
    400,
    idempotency,
  ],
  [
    'an Idempotency-Key with a space',
    { ...post('/v1/calls', call), headers: { 'idempotency-key': 'a b' } },
    400,
    idempotency,
  ],
];
