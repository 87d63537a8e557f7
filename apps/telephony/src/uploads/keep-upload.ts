import { sql } from 'kysely';
import type { Database } from '../store/database.ts';

/** How often an upload says that it is still received, in milliseconds. */
const beatMs = 30_000;

/** Keeps an upload from being taken for one that a crash left, until what is returned is called. */
export function keepUpload(db: Database, uploadId: string): () => void {
  const beat = () =>
    db
      .updateTable('uploads')
      .set({ seen_at: sql`now()` })
      .where('id', '=', uploadId)
      .execute()
      // The next batch of rows fails where the database is gone, and says so.
      .catch(() => undefined);
  const timer = setInterval(beat, beatMs).unref();
  return () => clearInterval(timer);
}
