import type { Migration } from 'kysely/migration';
import { createResources } from './migrations/0001-resources.ts';
import { createTelephonyConfig } from './migrations/0002-telephony-config.ts';
import { createIdempotencyKeys } from './migrations/0003-idempotency-keys.ts';
import { createUploads } from './migrations/0004-uploads.ts';
import { addScopes } from './migrations/0005-scopes.ts';
import { placeLeads } from './migrations/0006-places.ts';

/** Every migration by its name. The names are in the order in which they run, and never change. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-resources': createResources,
  '0002-telephony-config': createTelephonyConfig,
  '0003-idempotency-keys': createIdempotencyKeys,
  '0004-uploads': createUploads,
  '0005-scopes': addScopes,
  '0006-places': placeLeads,
};
