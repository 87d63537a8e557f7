import { seeds } from '@error-contract/telephony';
import { type Step, step } from './step.ts';

const notFound = 'Agent not found';
const deletedNumber =
  "The agent's phone number was deleted. Assign another number to the agent first.";
const changed =
  'The resource is not in the state that If-Match names. Read it again: it has changed.';
const unexpected = 'An unexpected error occurred. If this persists, contact support.';

const deletion = step(
  'DELETE /v1/agents/:id',
  200,
  () => ({ method: 'DELETE', path: '/v1/agents/{{before.0.body.id}}' }),
  () => [{ method: 'POST', path: '/v1/agents', json: { name: 'Soon gone' } }],
);

/** Requests that depend on the current state. */
export const stateSteps: readonly Step[] = [
  deletion,
  step('GET /v1/agents/:id, missing', [404, notFound], () => ({ path: '/v1/agents/agt_none' })),
  step("GET /v1/agents/:id, Globex's", [404, notFound], () => ({
    path: `/v1/agents/${seeds.agents.globex}`,
  })),
  step('HEAD /v1/agents/:id, missing', 404, () => ({
    method: 'HEAD',
    path: '/v1/agents/agt_none',
  })),
  step('GET /v1/nothing, unknown route', [404, 'Route not found'], () => ({ path: '/v1/nothing' })),
  step(
    'PATCH /v1/campaigns/:id, cancelled',
    [409, 'Campaign is cancelled and cannot be resumed'],
    ({ cancelledCampaignId }) => ({
      method: 'PATCH',
      path: `/v1/campaigns/${cancelledCampaignId}`,
      json: { status: 'active' },
    }),
  ),
  step('PATCH /v1/agents/:id, If-Match', [412, changed], ({ agentId }) => ({
    method: 'PATCH',
    path: `/v1/agents/${agentId}`,
    headers: { 'if-match': '"an-older-state"' },
    json: { prompt: 'Be brief.' },
  })),
  step(
    'DELETE /v1/agents/:id, in a campaign',
    [409, 'Agent is assigned to an active campaign and cannot be deleted'],
    ({ agentId }) => ({ method: 'DELETE', path: `/v1/agents/${agentId}` }),
  ),
  step(
    'POST /v1/phone-numbers, duplicate',
    [409, 'Phone number already exists in this organization'],
    ({ phoneNumber: phone_number }) => ({
      method: 'POST',
      path: '/v1/phone-numbers',
      json: { phone_number, provider: 'plivo' },
    }),
  ),
  step('POST /v1/calls, number deleted', [422, deletedNumber], () => ({
    method: 'POST',
    path: '/v1/calls',
    json: { agent_id: seeds.agents.deletedNumber, to_phone_number: seeds.allowedNumber },
  })),
  step('POST /v1/calls, carrier breaks', [500, unexpected], ({ agentId }) => ({
    method: 'POST',
    path: '/v1/calls',
    json: { agent_id: agentId, to_phone_number: seeds.brokenCarrierNumber },
  })),
];
