import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A migration that runs SQL statements one by one: a driver takes one per message. */
export function statements(...texts: readonly string[]): Migration {
  return {
    async up(db) {
      for (const text of texts) await sql.raw(text).execute(db);
    },
  };
}
