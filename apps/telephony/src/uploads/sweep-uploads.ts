import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import { removeUpload } from './remove-upload.ts';

/** The time between two sweeps, in milliseconds. */
const everyMs = 5 * 60_000;

/**
 * Removes the uploads that a crash left: those that no process has reported for ten
 * minutes. A running upload reports every 30 seconds (see keepUpload).
 */
export async function sweepUploads(db: Database, signal?: AbortSignal): Promise<void> {
  const left = await db
    .selectFrom('uploads')
    .select('id')
    .where('completed_at', 'is', null)
    .where('seen_at', '<', sql<Date>`now() - interval '10 minutes'`)
    .execute();
  for (const { id } of left) {
    if (signal?.aborted) return;
    await removeUpload(db, id, signal);
  }
}

/** Sweeps now and regularly, until the returned function is called, which waits for a running sweep. */
export function sweepRegularly(
  db: Database,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stop = new AbortController();
  let sweeping = Promise.resolve();
  const sweep = () => {
    sweeping = sweeping.then(() => sweepUploads(db, stop.signal)).catch(onError);
  };
  sweep();
  const timer = setInterval(sweep, everyMs).unref();
  return () => {
    clearInterval(timer);
    stop.abort();
    return sweeping;
  };
}
