import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { boundedDialect } from './bounded-dialect.ts';
import { embeddedSessions } from './embedded-sessions.ts';
import { openEmbedded } from './open-embedded.ts';
import { DatabaseGoneError } from './sessions.ts';

const timeouts = { connectMs: 60_000, statementMs: 60_000, lockMs: 60_000 };

async function open(statementMs = 60_000) {
  const database = await openEmbedded();
  const dialect = boundedDialect(embeddedSessions(database), { ...timeouts, statementMs });
  const db = new Kysely<object>({ dialect });
  return { database, db, ask: () => sql`SELECT 1`.execute(db) };
}

test('an embedded database that is closed fails whoever uses it or waits for it', async () => {
  const { database, db, ask } = await open();
  const transaction = db.transaction().execute(async (tx) => {
    await database.close();
    await sql`SELECT 1`.execute(tx);
  });
  const waiting = [ask(), db.transaction().execute(ask), ask()];
  const results = await Promise.allSettled([transaction, ...waiting]);
  const gone = { status: 'rejected', reason: expect.any(DatabaseGoneError) };
  expect(results).toEqual([gone, gone, gone, gone]);
});

test('a connection that does not become free is waited for in bounded time', async () => {
  const { db, ask } = await open(50);
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  let release: Promise<unknown> = Promise.resolve();
  await new Promise<void>((resolve) => {
    release = db.transaction().execute(() => {
      resolve();
      return held;
    });
  });
  await expect(ask()).rejects.toThrow(
    new DatabaseGoneError('No connection to the database was free in time'),
  );
  end();
  await release;
  await ask();
  await db.destroy();
});
