import type { Database } from '../store/database.ts';
import { assertUsableKey } from './assert-usable-key.ts';

/**
 * Locks a key, so that nobody can revoke it until the transaction ends.
 * @throws {UnauthorizedError} if it was revoked or has expired
 */
export async function lockUsableKey(tx: Database, keyId: string): Promise<void> {
  const key = await tx
    .selectFrom('api_keys')
    .select(['revoked_at', 'expires_at'])
    .where('id', '=', keyId)
    .forShare()
    .executeTakeFirstOrThrow();
  assertUsableKey(key);
}
