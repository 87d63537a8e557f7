import { statements } from './statements.ts';

/** The idempotency keys of calls. `json` keeps a result byte for byte; `jsonb` would sort it. */
export const createIdempotencyKeys = statements(
  `CREATE TABLE idempotency_keys (
    organization_id text NOT NULL REFERENCES organizations (id),
    key text NOT NULL,
    fingerprint text NOT NULL,
    answer json,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, key))`,
);
