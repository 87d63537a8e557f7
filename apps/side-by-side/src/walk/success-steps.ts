import { seeds } from '@error-contract/telephony';
import { csvForm } from '../http/send.ts';
import { type Step, step } from './step.ts';

const notModified = step(
  'GET /v1/call-logs, If-None-Match',
  304,
  () => ({ path: '/v1/call-logs', headers: { 'if-none-match': '{{before.0.headers.etag}}' } }),
  () => [{ path: '/v1/call-logs' }],
);

/** The requests of the walk that succeed. */
export const successSteps: readonly Step[] = [
  step('GET /health', 200, () => ({ path: '/health', key: undefined })),
  step('HEAD /health', 200, () => ({ method: 'HEAD', path: '/health', key: undefined })),
  step('POST /v1/agents', 201, () => ({
    method: 'POST',
    path: '/v1/agents',
    json: { name: 'Grace' },
  })),
  step('GET /v1/agents/:id', 200, ({ agentId }) => ({ path: `/v1/agents/${agentId}` })),
  step('PATCH /v1/agents/:id', 200, ({ agentId }) => ({
    method: 'PATCH',
    path: `/v1/agents/${agentId}`,
    json: { prompt: 'Be brief.' },
  })),
  step('GET /v1/agents?limit=2', 200, () => ({ path: '/v1/agents?limit=2' })),
  step('POST /v1/campaigns/:id/leads', 201, ({ activeCampaignId }) => ({
    method: 'POST',
    path: `/v1/campaigns/${activeCampaignId}/leads`,
    json: { phone_number: seeds.allowedNumber, name: 'Asha' },
  })),
  step('POST …/leads/upload, CSV', 201, ({ activeCampaignId }) => ({
    method: 'POST',
    path: `/v1/campaigns/${activeCampaignId}/leads/upload`,
    body: csvForm(`phone_number,name\n${seeds.allowedNumber},Asha\n98765,Ben\n`),
  })),
  step('POST /v1/calls', 201, ({ agentId }) => ({
    method: 'POST',
    path: '/v1/calls',
    json: { agent_id: agentId, to_phone_number: seeds.allowedNumber },
  })),
  step('GET /v1/call-logs', 200, () => ({ path: '/v1/call-logs' })),
  notModified,
  step('GET /v1/telephony-config', 200, () => ({ path: '/v1/telephony-config' })),
];
