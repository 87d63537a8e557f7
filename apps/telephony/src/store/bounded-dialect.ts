import {
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { Connection } from './connection.ts';
import { startLimit } from './limit.ts';
import { DatabaseGoneError, type DatabaseTimeouts, type Sessions } from './sessions.ts';
import { createTurns } from './turns.ts';
import { clientSignal } from './while-connected.ts';

/** The server ends a statement in time. This much later it is silent, and not slow. */
const silenceMs = 1_000;

const busy = () => new DatabaseGoneError('No connection to the database was free in time');

class BoundedDriver implements Driver {
  readonly #sessions: Sessions;
  readonly #statementMs: number;
  readonly #turns;

  constructor(sessions: Sessions, { statementMs }: DatabaseTimeouts) {
    this.#sessions = sessions;
    this.#statementMs = statementMs;
    this.#turns = createTurns(sessions.most);
  }

  async init() {}

  async acquireConnection() {
    const client = clientSignal();
    client?.throwIfAborted();
    const giveBack = await this.#turns.take(startLimit(this.#statementMs, busy, client));
    try {
      const session = await this.#sessions.open();
      return new Connection(session, this.#statementMs + silenceMs, giveBack);
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  async beginTransaction(
    connection: Connection,
    { isolationLevel, accessMode }: TransactionSettings,
  ) {
    clientSignal()?.throwIfAborted();
    // Not ended with its client: who begins no transaction does not roll it back.
    const isolation = isolationLevel && `isolation level ${isolationLevel}`;
    await connection.run(['begin', isolation, accessMode].filter(Boolean).join(' '));
  }

  async commitTransaction(connection: Connection) {
    // Not ended with its client either: then nobody would know whether it had succeeded.
    const { command } = await connection.run('commit');
    if (command === 'ROLLBACK') throw new Error('The transaction had failed before');
  }

  async rollbackTransaction(connection: Connection) {
    // Where it fails, the session is lost, and the server rolls back. The first error says more.
    await connection.run('rollback').catch(() => undefined);
  }

  async releaseConnection(connection: Connection) {
    connection.release();
  }

  destroy() {
    return this.#sessions.close();
  }
}

/** A dialect in which everything ends in bounded time, with a {@link DatabaseGoneError} at the latest. */
export function boundedDialect(sessions: Sessions, timeouts: DatabaseTimeouts): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new BoundedDriver(sessions, timeouts),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
