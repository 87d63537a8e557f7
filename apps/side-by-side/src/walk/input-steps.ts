import { csvForm } from '../http/send.ts';
import { type Step, step } from './step.ts';

const json = { 'content-type': 'application/json' };
const notE164 =
  'Validation failed: to_phone_number must be in E.164 format: has a space at position 4';
const formNeeded = 'Request body must be a form: Content-Type: multipart/form-data';

/** Requests whose input is wrong: the body, the query, or how they were sent. */
export const inputSteps: readonly Step[] = [
  step('POST /v1/agents, no name', [400, 'Validation failed: name is required'], () => ({
    method: 'POST',
    path: '/v1/agents',
    json: {},
  })),
  step(
    'POST /v1/calls, two fields wrong',
    [400, ['agent_id should not be empty', 'to_phone_number is required']],
    () => ({ method: 'POST', path: '/v1/calls', json: { agent_id: '' } }),
  ),
  step('POST /v1/calls, not E.164', [400, notE164], ({ agentId }) => ({
    method: 'POST',
    path: '/v1/calls',
    json: { agent_id: agentId, to_phone_number: '+91 9876543210' },
  })),
  step('GET /v1/agents?limit=500', [400, 'Validation failed: limit must be at most 100'], () => ({
    path: '/v1/agents?limit=500',
  })),
  step('POST /v1/agents, no body', [400, 'Validation failed: body is required'], () => ({
    method: 'POST',
    path: '/v1/agents',
  })),
  step('POST /v1/agents, malformed JSON', [400, 'Request body is not valid JSON'], () => ({
    method: 'POST',
    path: '/v1/agents',
    headers: json,
    body: '{"name": "Ada",}',
  })),
  step('POST …/leads/upload, no file', [400, 'Validation failed: file is required'], (fixture) => ({
    method: 'POST',
    path: `/v1/campaigns/${fixture.activeCampaignId}/leads/upload`,
    body: csvForm('phone_number\n', 'other'),
  })),
  step('POST /v1/agents, 101 kB', [413, 'Request body is too large'], () => ({
    method: 'POST',
    path: '/v1/agents',
    json: { name: 'A', prompt: 'a'.repeat(101 * 1024) },
  })),
  step(
    'POST /v1/agents, text/plain',
    [415, 'Request body must be JSON: Content-Type: application/json'],
    () => ({
      method: 'POST',
      path: '/v1/agents',
      headers: { 'content-type': 'text/plain' },
      body: 'name=Ada',
    }),
  ),
  step('POST …/leads/upload, JSON', [415, formNeeded], (fixture) => ({
    method: 'POST',
    path: `/v1/campaigns/${fixture.activeCampaignId}/leads/upload`,
    json: {},
  })),
];
