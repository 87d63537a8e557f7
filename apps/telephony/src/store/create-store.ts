import { type Dialect, Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { seedStore } from '../seeds/seed-store.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations.ts';
import { openEmbedded } from './open-embedded.ts';
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
  /** Called when an idle connection breaks. */
  readonly onError?: ((error: Error) => void) | undefined;
}

function serverDialect(connectionString: string, onError?: (error: Error) => void): Dialect {
  const pool = new Pool({ connectionString, max: 10, connectionTimeoutMillis: 5_000 });
  // A pool without a listener ends the process when the server closes an idle connection.
  pool.on('error', (error) => onError?.(error));
  return new PostgresDialect({ pool });
}

function dialectOf({ databaseUrl, onError }: StoreOptions): Dialect {
  if (databaseUrl) return serverDialect(databaseUrl, onError);
  return new PGliteDialect({ pglite: () => openEmbedded() });
}

async function prepare(db: Database, seed: boolean): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  // The Migrator holds an advisory lock on a server: three apps may start at once.
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
  if (seed) await seedStore(db);
}

function rejectAfter(ms: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error('The database did not answer in time')), ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

async function ping(db: Database, timeoutMs = 2_000): Promise<void> {
  const answered = new AbortController();
  const query = sql`select 1`.execute(db);
  try {
    await Promise.race([query, rejectAfter(timeoutMs, answered.signal)]);
  } finally {
    answered.abort();
  }
}

/** Opens the database, brings its tables up to date and adds the seeds. */
export async function createStore(options: StoreOptions = {}): Promise<Store> {
  const db: Database = new Kysely<Tables>({ dialect: dialectOf(options) });
  try {
    await prepare(db, options.seed ?? !options.databaseUrl);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, ping: (timeoutMs) => ping(db, timeoutMs), close: () => db.destroy() };
}
