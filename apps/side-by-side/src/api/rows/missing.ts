import { seeds } from '@error-contract/telephony';
import type { Row } from './row.ts';

/** Ids that do not exist. */
export const missing: readonly Row[] = [
  ['agent', { path: '/v1/agents/agt_x' }, 404, 'Agent not found'],
  [
    "agent of another organization's",
    { path: `/v1/agents/${seeds.agents.globex}` },
    404,
    'Agent not found',
  ],
  [
    'agent to change',
    { method: 'PATCH', path: '/v1/agents/agt_x', json: {} },
    404,
    'Agent not found',
  ],
  ['agent to delete', { method: 'DELETE', path: '/v1/agents/agt_x' }, 404, 'Agent not found'],
  ['phone number', { path: '/v1/phone-numbers/pn_x' }, 404, 'Phone number not found'],
  [
    'phone number to delete',
    { method: 'DELETE', path: '/v1/phone-numbers/pn_x' },
    404,
    'Phone number not found',
  ],
  ['campaign', { path: '/v1/campaigns/cmp_x' }, 404, 'Campaign not found'],
  [
    'campaign to change',
    { method: 'PATCH', path: '/v1/campaigns/cmp_x', json: {} },
    404,
    'Campaign not found',
  ],
  [
    'campaign to delete',
    { method: 'DELETE', path: '/v1/campaigns/cmp_x' },
    404,
    'Campaign not found',
  ],
  ['campaign of leads', { path: '/v1/campaigns/cmp_x/leads' }, 404, 'Campaign not found'],
  [
    'campaign of a lead',
    { method: 'POST', path: '/v1/campaigns/cmp_x/leads', json: { phone_number: '+14155550123' } },
    404,
    'Campaign not found',
  ],
  ['API key', { method: 'DELETE', path: '/v1/api-keys/key_x' }, 404, 'API key not found'],
];
