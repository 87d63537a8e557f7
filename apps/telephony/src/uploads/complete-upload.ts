import { ConflictError } from '@error-contract/core';
import { sql } from 'kysely';
import { lockUsableKey } from '../admission/lock-usable-key.ts';
import { lockTakingLeads } from '../leads/lock-taking-leads.ts';
import type { Database } from '../store/database.ts';
import type { RowCounts } from './sort-rows.ts';
import type { Upload } from './upload.ts';

/** For an upload whose rows were removed while it was still arriving. */
export function givenUp(cause?: unknown): ConflictError {
  return new ConflictError('The upload was given up, as nothing was heard of it. Send it again.', {
    cause,
  });
}

/**
 * Makes the leads of an upload visible, if that is still allowed: what may have changed while the file arrived is
 * checked again, and locked.
 * @throws {ApiError} 409 if the campaign is over, 404 if it is gone, 401 if the key was
 * revoked or has expired
 */
export function completeUpload(
  db: Database,
  upload: Upload,
  { accepted, refused }: RowCounts,
  keyId?: string,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockTakingLeads(tx, upload.organization_id, upload.campaign_id);
    if (keyId !== undefined) await lockUsableKey(tx, keyId);
    const completed = await tx
      .updateTable('uploads')
      .set({ completed_at: sql`now()`, accepted, refused })
      .where('id', '=', upload.id)
      .where('abandoned_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!completed) throw givenUp();
  });
}
