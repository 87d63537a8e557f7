import { bearerToken, UnauthorizedError } from '@error-contract/core';
import type { Selectable } from 'kysely';
import { isSecretOf } from '../api-keys/secret.ts';
import type { Database } from '../store/database.ts';
import { isId } from '../store/ids.ts';
import type { ApiKeysTable } from '../store/tables.ts';
import { assertUsableKey } from './assert-usable-key.ts';
import type { Scope } from './required-scope.ts';

/** The organization of a key, what it may do, and its limit of requests per minute. */
export interface Identity {
  readonly keyId: string;
  readonly organizationId: string;
  readonly scopes: readonly Scope[];
  readonly rateLimit: number;
}

function refuse(message: string): never {
  throw new UnauthorizedError(message, { invalidToken: true });
}

function splitKey(key: string): [id: string, secret: string] {
  const colon = key.indexOf(':');
  if (colon > 0 && colon < key.length - 1) return [key.slice(0, colon), key.slice(colon + 1)];
  return refuse('API key is malformed. It has two parts: id:secret.');
}

async function findKey(db: Database, id: string): Promise<Selectable<ApiKeysTable> | undefined> {
  const rows = db.selectFrom('api_keys').selectAll();
  return rows.where('id', '=', isId(id) ? id : '').executeTakeFirst();
}

/**
 * Finds the key of an `Authorization` header. Only a client that knows the secret is told
 * whether the key is revoked or expired.
 * @throws {UnauthorizedError} that says in which way the key is wrong
 */
export async function authenticate(
  db: Database,
  authorizationHeader: string | null | undefined,
): Promise<Identity> {
  const [id, secret] = splitKey(bearerToken(authorizationHeader));
  const key = await findKey(db, id);
  if (!isSecretOf(secret, key?.secret_hash) || !key) {
    return refuse('API key is invalid. Copy it whole: id:secret.');
  }
  assertUsableKey(key);
  const { id: keyId, organization_id: organizationId, scopes, rate_limit: rateLimit } = key;
  return { keyId, organizationId, scopes, rateLimit };
}
