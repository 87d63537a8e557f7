import { setImmediate } from 'node:timers/promises';
import type { Database } from './database.ts';

const last = new WeakMap<Database, Promise<unknown>>();

/**
 * Runs bulk work on a database after the bulk work before it, and after one turn of the event
 * loop. The embedded database has one connection and shares the thread: so any other query
 * waits for at most one piece of bulk work.
 */
export function inTurn<Result>(db: Database, work: () => Promise<Result>): Promise<Result> {
  const before = last.get(db) ?? Promise.resolve();
  const turn = before.then(() => setImmediate()).then(work);
  last.set(
    db,
    turn.catch(() => undefined),
  );
  return turn;
}
