import { statements } from './statements.ts';

const columns = `
  id text PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  organization_id text NOT NULL REFERENCES organizations (id),
  created_at timestamptz NOT NULL DEFAULT now()`;

// Foreign keys include organization_id: a row cannot refer to another organization's.
const owned = 'UNIQUE (organization_id, id)';

/** Organizations, their API keys and everything that an API key can reach. */
export const createResources = statements(
  'CREATE TABLE organizations (id text PRIMARY KEY, name text NOT NULL)',
  `CREATE TABLE api_keys (${columns},
    name text NOT NULL,
    secret_hash text NOT NULL,
    rate_limit integer NOT NULL DEFAULT 100 CHECK (rate_limit > 0),
    expires_at timestamptz,
    revoked_at timestamptz)`,
  `CREATE TABLE phone_numbers (${columns},
    phone_number text NOT NULL,
    provider text NOT NULL CHECK (provider IN ('plivo', 'sip')),
    deleted_at timestamptz,
    ${owned})`,
  `CREATE UNIQUE INDEX phone_numbers_phone_number_key
    ON phone_numbers (organization_id, phone_number) WHERE deleted_at IS NULL`,
  `CREATE TABLE agents (${columns},
    name text NOT NULL,
    prompt text,
    phone_number_id text,
    deleted_at timestamptz,
    ${owned},
    CONSTRAINT agents_phone_number_fkey FOREIGN KEY (organization_id, phone_number_id)
      REFERENCES phone_numbers (organization_id, id))`,
  `CREATE TABLE campaigns (${columns},
    name text NOT NULL,
    agent_id text NOT NULL,
    from_phone_number text NOT NULL,
    max_concurrent_calls integer NOT NULL CHECK (max_concurrent_calls > 0),
    retry_config jsonb NOT NULL,
    scheduled_at timestamptz,
    status text NOT NULL CHECK (status IN ('active', 'paused', 'completed', 'cancelled')),
    ${owned},
    CONSTRAINT campaigns_agent_fkey FOREIGN KEY (organization_id, agent_id)
      REFERENCES agents (organization_id, id))`,
  'CREATE INDEX campaigns_agent ON campaigns (organization_id, agent_id)',
  `CREATE TABLE leads (${columns},
    campaign_id text NOT NULL,
    phone_number text NOT NULL,
    name text,
    variables jsonb NOT NULL,
    upload_id text,
    CONSTRAINT leads_campaign_fkey FOREIGN KEY (organization_id, campaign_id)
      REFERENCES campaigns (organization_id, id) ON DELETE CASCADE)`,
  'CREATE INDEX leads_campaign ON leads (organization_id, campaign_id, seq)',
  `CREATE TABLE call_logs (${columns},
    agent_id text NOT NULL,
    campaign_id text,
    from_phone_number text,
    to_phone_number text NOT NULL,
    status text NOT NULL CHECK (status IN ('queued', 'completed', 'no_answer', 'failed')),
    duration_seconds integer)`,
  'CREATE INDEX call_logs_organization ON call_logs (organization_id, seq)',
);
