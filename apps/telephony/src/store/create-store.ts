import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { seedStore } from '../seeds/seed-store.ts';
import { StartError } from '../service/start-error.ts';
import { boundedDialect } from './bounded-dialect.ts';
import type { Database } from './database.ts';
import { embeddedSessions } from './embedded-sessions.ts';
import { startLimit } from './limit.ts';
import { migrations } from './migrations.ts';
import { openEmbedded } from './open-embedded.ts';
import { serverSessions } from './server-sessions.ts';
import { DatabaseGoneError, type DatabaseTimeouts } from './sessions.ts';
import type { Tables } from './tables.ts';

/** A migrated database. Several apps of one process may share it. */
export interface Store {
  readonly db: Database;
  /** Rejects if the database does not answer in time. */
  ping(timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** How to open a {@link Store}. */
export interface StoreOptions {
  /** A PostgreSQL server. Without it the database is embedded, in memory. */
  readonly databaseUrl?: string | undefined;
  /** Whether to add the seeds; by default where the database is embedded. */
  readonly seed?: boolean | undefined;
  /** How long a request waits for the database. */
  readonly timeouts?: DatabaseTimeouts | undefined;
  /** Called when a connection breaks. */
  readonly onError?: ((error: Error) => void) | undefined;
}

/** How long a request waits for the database where nobody says otherwise. */
export const defaultTimeouts: DatabaseTimeouts = {
  connectMs: 2_500,
  statementMs: 10_000,
  lockMs: 5_000,
};

/** A table of millions of rows may get an index, after another process is done with it. */
const migrationMs = 60 * 60_000;

function openServer(url: string, timeouts: DatabaseTimeouts, onError = (_: Error) => {}): Database {
  const dialect = boundedDialect(serverSessions(url, timeouts, onError), timeouts);
  return new Kysely<Tables>({ dialect });
}

async function prepare(db: Database, seed: boolean): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  // The Migrator holds an advisory lock on a server: three apps may start at once.
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
  if (seed) await seedStore(db);
}

async function prepareServer(url: string, timeouts: DatabaseTimeouts, seed: boolean) {
  const { connectMs } = timeouts;
  const db = openServer(url, { connectMs, statementMs: migrationMs, lockMs: migrationMs });
  try {
    await prepare(db, seed);
  } catch (error) {
    throw new StartError('DATABASE_URL', error instanceof DatabaseGoneError ? error.cause : error);
  } finally {
    await db.destroy();
  }
}

const silent = () => new DatabaseGoneError('The database did not answer in time');

async function ping(db: Database, timeoutMs = 2_000): Promise<void> {
  const limit = startLimit(timeoutMs, silent);
  try {
    await Promise.race([sql`select 1`.execute(db), limit.over]);
  } finally {
    limit.lift();
  }
}

async function openDatabase(options: StoreOptions): Promise<Database> {
  const { databaseUrl: url, timeouts = defaultTimeouts, seed = !url, onError } = options;
  if (url) {
    await prepareServer(url, timeouts, seed);
    return openServer(url, timeouts, onError);
  }
  const sessions = embeddedSessions(await openEmbedded());
  const db: Database = new Kysely<Tables>({ dialect: boundedDialect(sessions, timeouts) });
  await prepare(db, seed);
  return db;
}

/**
 * Opens the database, brings its tables up to date and adds the seeds.
 * @throws {StartError} if the server cannot be used
 */
export async function createStore(options: StoreOptions = {}): Promise<Store> {
  const db = await openDatabase(options);
  return { db, ping: (timeoutMs) => ping(db, timeoutMs), close: () => db.destroy() };
}
