import { Pool, type PoolClient } from 'pg';
import {
  DatabaseGoneError,
  type DatabaseTimeouts,
  type Session,
  type Sessions,
} from './sessions.ts';

const most = 10;

// A statement whose client is gone would hold its locks until it times out.
const noticeLostClients = '-c client_connection_check_interval=1000';

// What a server says before it ends a connection (PostgreSQL, appendix A).
const fatal = /^(?:08|25P0[34]|57P)/;

/** Why connections are lost. One may be before anybody uses it: in the moment in which it is made. */
const losses = new WeakMap<PoolClient, unknown>();

/** Notes that a connection is lost. The first reason says most. */
function lose(client: PoolClient, cause: unknown = new Error('The connection is closed')): void {
  if (!losses.has(client)) losses.set(client, cause);
}

function toSession(client: PoolClient): Session {
  const query: Session['query'] = async (text, parameters) => {
    try {
      if (losses.has(client)) throw losses.get(client);
      const { rows, rowCount, command } = await client.query(text, [...parameters]);
      return { rows, command, numAffectedRows: BigInt(rowCount ?? 0) };
    } catch (cause) {
      // Its connection ends a moment later, and must not be used until then.
      if (fatal.test(String(Object(cause).code))) lose(client, cause);
      throw losses.has(client)
        ? new DatabaseGoneError('The database connection is lost', { cause })
        : cause;
    }
  };
  return {
    query,
    // Nothing else can be sent before its answer. Releasing closes the connection.
    giveUp: async () => lose(client),
    release: () => client.release(losses.has(client)),
  };
}

function createPool(connectionString: string, timeouts: DatabaseTimeouts): Pool {
  return new Pool({
    connectionString,
    max: most,
    keepAlive: true,
    connectionTimeoutMillis: timeouts.connectMs,
    statement_timeout: timeouts.statementMs,
    lock_timeout: timeouts.lockMs,
    // A process that stands still holds no locks for longer than one that works.
    idle_in_transaction_session_timeout: timeouts.statementMs,
    options: noticeLostClients,
  });
}

/** The sessions of a server. `onError` is called when a connection breaks. */
export function serverSessions(
  url: string,
  timeouts: DatabaseTimeouts,
  onError: (error: Error) => void,
): Sessions {
  const pool = createPool(url, timeouts);
  // An error that nobody takes ends the process. A client has errors of its own, in use or not;
  // the pool repeats those of idle ones.
  pool
    .on('error', () => undefined)
    .on('connect', (client) => {
      client.on('error', (error) => {
        lose(client, error);
        onError(error);
      });
      client.on('end', () => lose(client));
    });
  return {
    most,
    open: async () => {
      try {
        return toSession(await pool.connect());
      } catch (cause) {
        throw new DatabaseGoneError('The database cannot be reached', { cause });
      }
    },
    close: () => pool.end(),
  };
}
