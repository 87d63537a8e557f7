import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { startLimit } from './limit.ts';
import { DatabaseGoneError, type Rows, type Session } from './sessions.ts';
import { clientSignal } from './while-connected.ts';

const silent = () => new DatabaseGoneError('The database did not answer in time');

/** A session in use. Each of its statements ends: with an answer, in time, or with its client. */
export class Connection implements DatabaseConnection {
  readonly #session: Session;
  readonly #answerMs: number;
  /** Gives the session back. */
  readonly release: () => void;

  /** A statement may take `answerMs` milliseconds. `giveBack` is called when the session is free. */
  constructor(session: Session, answerMs: number, giveBack: () => void) {
    this.#session = session;
    this.#answerMs = answerMs;
    this.release = () => {
      session.release();
      giveBack();
    };
  }

  /** Runs a statement, if `client` is still there, and stops waiting when it leaves. */
  async run(
    text: string,
    parameters: readonly unknown[] = [],
    client?: AbortSignal,
  ): Promise<Rows> {
    client?.throwIfAborted();
    const statement = this.#session.query(text, parameters);
    const limit = startLimit(this.#answerMs, silent, client);
    try {
      return await Promise.race([statement, limit.over]);
    } catch (error) {
      if (limit.isOver()) await this.#session.giveUp(statement);
      throw error;
    } finally {
      limit.lift();
    }
  }

  executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    return this.run(sql, parameters, clientSignal()) as Promise<QueryResult<Row>>;
  }

  streamQuery(): never {
    throw new Error('Rows are not streamed');
  }
}
