import type { Scope } from '../admission/required-scope.ts';
import { allScopes } from '../admission/scopes.ts';
import { toSecretHash } from '../api-keys/secret.ts';
import type { CampaignStatus } from '../campaigns/campaign-status.ts';
import { seeds } from './seeds.ts';

const { organizations, keys, phoneNumbers, agents, campaigns } = seeds;
const acme = { organization_id: organizations.acme };
const globex = { organization_id: organizations.globex };
const past = new Date('2025-01-01T00:00:00Z');

function key(token: string) {
  const [id = '', secret = ''] = token.split(':');
  const usable = { expires_at: null, revoked_at: null, scopes: allScopes };
  return { id, secret_hash: toSecretHash(secret), ...usable };
}

function campaign(id: string, name: string, status: CampaignStatus) {
  const settings = { max_concurrent_calls: 5, retry_config: '{"max_attempts":2}' };
  const from = { agent_id: agents.support, from_phone_number: '+14155550100' };
  return { id, name, status, ...acme, ...from, ...settings };
}

/** The rows of the organizations. */
export const organizationRows = [
  { id: organizations.acme, name: 'Acme' },
  { id: organizations.globex, name: 'Globex' },
];

const readOnly: readonly Scope[] = ['read'];

/** The rows of the API keys. */
export const apiKeyRows = [
  { ...key(keys.acme), ...acme, name: 'Acme demo', rate_limit: 100 },
  { ...key(keys.globex), ...globex, name: 'Globex demo', rate_limit: 100 },
  { ...key(keys.burst), ...acme, name: 'Burst demo', rate_limit: 3 },
  { ...key(keys.reader), ...acme, name: 'Reader demo', rate_limit: 100, scopes: readOnly },
  { ...key(keys.expired), ...acme, name: 'Expired demo', rate_limit: 100, expires_at: past },
  { ...key(keys.revoked), ...acme, name: 'Revoked demo', rate_limit: 100, revoked_at: past },
];

const plivo = { provider: 'plivo', deleted_at: null } as const;

/** The rows of the phone numbers. */
export const phoneNumberRows = [
  { id: phoneNumbers.main, ...acme, phone_number: '+14155550100', ...plivo },
  {
    id: phoneNumbers.sip,
    ...acme,
    phone_number: '+14155550101',
    ...plivo,
    provider: 'sip' as const,
  },
  { id: phoneNumbers.deleted, ...acme, phone_number: '+14155550102', ...plivo, deleted_at: past },
  { id: phoneNumbers.globex, ...globex, phone_number: '+14155550110', ...plivo },
];

/** The rows of the agents. */
export const agentRows = [
  { id: agents.support, ...acme, name: 'Support', phone_number_id: phoneNumbers.main },
  { id: agents.sip, ...acme, name: 'Field service', phone_number_id: phoneNumbers.sip },
  { id: agents.deletedNumber, ...acme, name: 'Reminders', phone_number_id: phoneNumbers.deleted },
  { id: agents.idle, ...acme, name: 'Survey', phone_number_id: null },
  { id: agents.globex, ...globex, name: 'Sales', phone_number_id: phoneNumbers.globex },
];

/** The rows of the campaigns: one in each status, and another organization's. */
export const campaignRows = [
  campaign(campaigns.active, 'Renewals', 'active'),
  campaign(campaigns.paused, 'Winback', 'paused'),
  campaign(campaigns.completed, 'Welcome', 'completed'),
  campaign(campaigns.cancelled, 'Spring offer', 'cancelled'),
  {
    ...campaign(campaigns.globex, 'Outreach', 'active'),
    ...globex,
    agent_id: agents.globex,
    from_phone_number: '+14155550110',
  },
];

/** The rows of the leads. */
export const leadRows = [
  { id: 'lead_acme_1', name: 'Asha', phone_number: '+919876543210' },
  { id: 'lead_acme_2', name: 'Ben', phone_number: '+447911123456' },
  { id: 'lead_acme_3', name: null, phone_number: '+14155550123' },
].map((lead) => ({ ...lead, ...acme, campaign_id: campaigns.active, variables: '{}' }));

/** The rows of the call logs. */
export const callLogRows = [
  { id: 'log_acme_1', status: 'completed' as const, duration_seconds: 74 },
  { id: 'log_acme_2', status: 'no_answer' as const, duration_seconds: 0 },
  { id: 'log_acme_3', status: 'failed' as const, duration_seconds: 0 },
].map((log) => ({
  ...log,
  ...acme,
  agent_id: agents.support,
  campaign_id: campaigns.active,
  from_phone_number: '+14155550100',
  to_phone_number: '+919876543210',
}));
