import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { inTurn } from '../store/in-turn.ts';

const batchRows = 500;

async function removeBatch(db: Database, uploadId: string): Promise<number> {
  // Skips rows that another process is removing: neither waits for the other.
  const { numAffectedRows = 0n } = await sql`
    DELETE FROM leads WHERE id IN (
      SELECT id FROM leads WHERE upload_id = ${uploadId}
      LIMIT ${batchRows} FOR UPDATE SKIP LOCKED)`.execute(db);
  return Number(numAffectedRows);
}

/**
 * Removes an incomplete upload and its leads, batch by batch. From the start on, the upload can no
 * longer complete. Stops between two batches if `signal` is aborted.
 */
export async function removeUpload(
  db: Database,
  uploadId: string,
  signal?: AbortSignal,
): Promise<void> {
  const unfinished = await db
    .updateTable('uploads')
    .set({ abandoned_at: sql`now()` })
    .where('id', '=', uploadId)
    .where('completed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!unfinished) return;
  let removed = 0;
  do {
    if (signal?.aborted) return;
    removed = await inTurn(db, () => removeBatch(db, uploadId));
  } while (removed > 0);
  // Also removes the rows that a running batch has added meanwhile.
  await db.deleteFrom('uploads').where('id', '=', uploadId).execute();
}
