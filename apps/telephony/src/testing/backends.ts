import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createStore, type Store } from '../store/create-store.ts';

/** A database that tests run on. All files of a worker share one store. */
export interface Backend {
  readonly name: string;
  open(): Promise<Store>;
}

let embedded: Promise<Store> | undefined;

/** The embedded database, seeded. */
export const pglite: Backend = {
  name: 'PGlite',
  open: () => {
    embedded ??= createStore();
    return embedded;
  },
};

const serverUrl = process.env.TEST_DATABASE_URL;

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A throw-away database on the test server, and how to drop it. */
export interface ThrowAway {
  readonly url: string;
  drop(): Promise<void>;
}

/** Creates a throw-away database on the server of TEST_DATABASE_URL. */
export async function createThrowAway(): Promise<ThrowAway> {
  const name = `telephony_test_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl ?? '');
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

const server: Backend = {
  name: 'PostgreSQL',
  open: async () => {
    const { url, drop } = await createThrowAway();
    const store = await createStore({ databaseUrl: url, seed: true });
    const close = async () => {
      await store.close();
      await drop();
    };
    return { ...store, close };
  },
};

/** A list with the server's backend, or an empty list and a printed line that says why. */
export function servers(): Backend[] {
  if (serverUrl) return [server];
  process.stdout.write('not run: TEST_DATABASE_URL is not set\n');
  return [];
}

/** Closes what a test file opened. The embedded database stays open for the next file. */
export async function closeUnlessShared(backend: Backend, store: Store): Promise<void> {
  if (backend !== pglite) await store.close();
}
