import { seeds } from '@error-contract/telephony';
import { type Step, step } from './step.ts';

const blocked =
  'The number is valid, but the route to it is not enabled. Check Workspace Settings > ' +
  'Telephony Config for the destination country and network-group prefix, or use an enabled ' +
  'SIP/BYOC route.';
const readOnly =
  'Your API key does not have permission: this request needs the scope agents:write. Use a key that has it.';
const sendKey = 'Send it as "Authorization: Bearer YOUR_API_KEY".';
const path = '/v1/agents';
const { keys } = seeds;

function withKey(name: string, message: string, key: string | undefined): Step {
  return step(`GET /v1/agents, ${name} key`, [401, message], () => ({ path, key }));
}

const burst = { path, key: keys.burst };

/** Sends more requests than the key may send in a minute. */
const tooMany = step(
  'GET /v1/agents, 4 times at 3 a minute',
  [429, 'Too many requests. Please slow down and retry after a moment.'],
  () => burst,
  () => [burst, burst, burst],
);

/** Requests that are refused because of the key, its scopes, the rate limit, or the destination. */
export const accessSteps: readonly Step[] = [
  withKey('no', `API key is missing. ${sendKey}`, undefined),
  withKey('malformed', 'API key is malformed. It has two parts: id:secret.', 'acme_demo'),
  withKey('invalid', 'API key is invalid. Copy it whole: id:secret.', 'acme_demo:wrong'),
  withKey('revoked', 'API key has been revoked', keys.revoked),
  withKey('expired', 'API key has expired', keys.expired),
  step('POST /v1/agents, scope read', [403, readOnly], () => ({
    method: 'POST',
    path,
    key: keys.reader,
    json: { name: 'Ada' },
  })),
  step('POST /v1/calls, blocked destination', [403, blocked], ({ agentId }) => ({
    method: 'POST',
    path: '/v1/calls',
    json: { agent_id: agentId, to_phone_number: seeds.blockedNumber },
  })),
  tooMany,
];
