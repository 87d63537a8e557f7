import type { PGlite } from '@electric-sql/pglite';
import { DatabaseGoneError, type Session, type Sessions } from './sessions.ts';

function toSession(database: PGlite): Session {
  return {
    async query(text, parameters) {
      try {
        const { rows, affectedRows } = await database.query(text, [...parameters]);
        return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
      } catch (cause) {
        throw database.closed ? new DatabaseGoneError('The database is closed', { cause }) : cause;
      }
    },
    // It shares the thread: a statement is over before anybody can give it up.
    giveUp: (statement) =>
      statement.then(
        () => undefined,
        () => undefined,
      ),
    release: () => undefined,
  };
}

/** The one session of an embedded database. */
export function embeddedSessions(database: PGlite): Sessions {
  return {
    most: 1,
    open: async () => toSession(database),
    close: async () => {
      if (!database.closed) await database.close();
    },
  };
}
