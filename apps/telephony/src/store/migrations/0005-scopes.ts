import { statements } from './statements.ts';

/**
 * What an API key may do. Existing keys keep all, and so does one that a process of the last release adds
 * while both run.
 */
export const addScopes = statements(
  `ALTER TABLE api_keys ADD COLUMN scopes text[] NOT NULL DEFAULT '{read,write}'`,
);
