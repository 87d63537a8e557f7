import { seeds } from '@error-contract/telephony';
import { agents, json, type Row } from './row.ts';

const { reader: key } = seeds.keys;

/** The message for a key without a scope. */
export const needs = (scope: string) =>
  `Your API key does not have permission: this request needs the scope ${scope}. Use a key that has it.`;

/** Requests that a key with the scope `read` may not send, or not without what precedes. */
export const scopeRows: readonly Row[] = [
  ['adding an agent', { ...agents, key, json: { name: 'A' } }, 403, needs('agents:write')],
  [
    'the same with bad JSON',
    { ...agents, key, headers: json, body: '{' },
    403,
    needs('agents:write'),
  ],
  [
    'changing an agent of nobody',
    { method: 'PATCH', path: '/v1/agents/agt_x', key, json: {} },
    403,
    needs('agents:write'),
  ],
  [
    'in capitals, with a slash at the end',
    { method: 'DELETE', path: '/V1/Agents/agt_x/', key },
    403,
    needs('agents:write'),
  ],
  [
    'a call with an Idempotency-Key',
    { method: 'POST', path: '/v1/calls', key, headers: { 'idempotency-key': 'k' }, json: {} },
    403,
    needs('calls:write'),
  ],
  [
    'a file of leads',
    { method: 'POST', path: `/v1/campaigns/${seeds.campaigns.active}/leads/upload`, key },
    403,
    needs('leads:write'),
  ],
  [
    'another key',
    { method: 'POST', path: '/v1/api-keys', key, json: { name: 'K' } },
    403,
    needs('api-keys:write'),
  ],
  ['an unknown route', { method: 'PUT', path: '/v1/agents', key }, 404, 'Route not found'],
  [
    "another organization's agent",
    { path: `/v1/agents/${seeds.agents.globex}`, key },
    404,
    'Agent not found',
  ],
];
