import { setImmediate } from 'node:timers/promises';
import type { Database } from './database.ts';

const last = new WeakMap<Database, Promise<unknown>>();

/**
 * Does bulk work on a database when the bulk work before it is done and the event loop has turned
 * once. The embedded database has one connection and shares the thread: whatever else is asked of
 * it waits for one piece of work at most, however many there are.
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
