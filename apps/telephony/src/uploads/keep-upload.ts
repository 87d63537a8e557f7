import { sql } from 'kysely';
import type { Database } from '../store/database.ts';

/** How often an upload reports that it is still arriving, in milliseconds. */
const beatMs = 30_000;

/** Keeps an upload from being mistaken for a leftover of a crash, until the returned function is called. */
export function keepUpload(db: Database, uploadId: string): () => void {
  const beat = () =>
    db
      .updateTable('uploads')
      .set({ seen_at: sql`now()` })
      .where('id', '=', uploadId)
      .execute()
      // If the database is gone, the next batch of rows fails and says so.
      .catch(() => undefined);
  const timer = setInterval(beat, beatMs).unref();
  return () => clearInterval(timer);
}
