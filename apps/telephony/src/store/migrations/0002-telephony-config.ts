import { statements } from './statements.ts';

/** The Telephony Config of each organization: where it may call. */
export const createTelephonyConfig = statements(
  `CREATE TABLE telephony_configs (
    organization_id text PRIMARY KEY REFERENCES organizations (id),
    provider text NOT NULL CHECK (provider IN ('plivo', 'sip')),
    sip_enabled boolean NOT NULL)`,
  `CREATE TABLE network_groups (
    id text PRIMARY KEY,
    organization_id text NOT NULL REFERENCES telephony_configs (organization_id),
    country_code text NOT NULL,
    country_name text NOT NULL,
    name text NOT NULL,
    prefixes jsonb NOT NULL,
    enabled boolean NOT NULL)`,
  'CREATE INDEX network_groups_organization ON network_groups (organization_id)',
);
