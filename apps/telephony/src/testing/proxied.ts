import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { createStore, type Store } from '../store/create-store.ts';
import type { DatabaseTimeouts } from '../store/sessions.ts';
import { type Backend, createThrowAway } from './backends.ts';
import { createProxy, type TcpProxy } from './proxy.ts';

/** A throw-away database that the apps reach through a proxy, and the test without. */
export interface Proxied {
  readonly backend: Backend;
  readonly proxy: TcpProxy;
  readonly direct: Pool;
  /** Locks an agent against every change, until the returned function is called. */
  lock(agentId: string): Promise<() => Promise<void>>;
  /** The process ids of the sessions that are in this state, or wait for a lock, as soon as there is one. */
  sessions(state: string): Promise<number[]>;
  /** How many sessions are in this state. */
  count(state: string): Promise<number>;
}

const sessionsIn = `
  SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND application_name <> 'test'
    AND CASE WHEN wait_event_type = 'Lock' THEN 'lock' ELSE state END = $1`;

async function lock(direct: Pool, agentId: string): Promise<() => Promise<void>> {
  const client = await direct.connect();
  await client.query('BEGIN');
  await client.query('SELECT FROM agents WHERE id = $1 FOR UPDATE', [agentId]);
  return async () => {
    await client.query('ROLLBACK');
    client.release();
  };
}

async function pids(direct: Pool, state: string): Promise<number[]> {
  const { rows } = await direct.query<{ pid: number }>(sessionsIn, [state]);
  return rows.map(({ pid }) => pid);
}

/** Gives the tests of a file a {@link Proxied} database. */
export function useProxied(timeouts: DatabaseTimeouts): Proxied {
  const proxied = {} as { proxy: TcpProxy; direct: Pool; drop: () => Promise<void>; store?: Store };
  beforeAll(async () => {
    const { url, drop } = await createThrowAway();
    proxied.drop = drop;
    proxied.proxy = await createProxy(url);
    proxied.direct = new Pool({ connectionString: url, application_name: 'test' });
    // Dropping the database ends what is left.
    proxied.direct.on('error', () => undefined);
  });
  afterEach(async () => {
    proxied.proxy.cut();
    // Until the store has heard of it.
    await expect.poll(() => proxied.store?.ping().then(() => 'pong')).toBe('pong');
  });
  afterAll(async () => {
    await proxied.direct.end();
    await proxied.proxy.close();
    await proxied.drop();
  });
  const open = async () => {
    proxied.store = await createStore({ databaseUrl: proxied.proxy.url, seed: true, timeouts });
    return proxied.store;
  };
  return {
    backend: { name: 'PostgreSQL behind a proxy', open },
    get proxy() {
      return proxied.proxy;
    },
    get direct() {
      return proxied.direct;
    },
    lock: (agentId) => lock(proxied.direct, agentId),
    count: async (state) => (await pids(proxied.direct, state)).length,
    async sessions(state) {
      await expect.poll(() => pids(proxied.direct, state)).not.toEqual([]);
      return pids(proxied.direct, state);
    },
  };
}
