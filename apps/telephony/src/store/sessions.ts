import type { QueryResult } from 'kysely';

/** The database is gone, or does not answer in time. The same request may succeed later. */
export class DatabaseGoneError extends Error {
  override readonly name = 'DatabaseGoneError';
}

/** The rows of a statement. */
export interface Rows extends QueryResult<unknown> {
  /** What the server did, such as `COMMIT`. */
  readonly command?: string | undefined;
}

/** A session of a database: statements run in it one after the other. */
export interface Session {
  /** @throws {DatabaseGoneError} if the session is lost; the database's own error if it refuses. */
  query(text: string, parameters: readonly unknown[]): Promise<Rows>;
  /** Forgets a statement that nobody waits for any more. Afterwards the session is lost, or ready for another. */
  giveUp(statement: Promise<unknown>): Promise<void>;
  release(): void;
}

/** The sessions of a database, on a server or embedded. */
export interface Sessions {
  /** How many may be open at the same time. */
  readonly most: number;
  /** @throws {DatabaseGoneError} if the database cannot be reached */
  open(): Promise<Session>;
  close(): Promise<void>;
}

/** How long something of the database may take, in milliseconds. */
export interface DatabaseTimeouts {
  /** To connect. */
  readonly connectMs: number;
  /**
   * A statement, and the wait for a free connection. The server ends the statement; if it is silent for
   * another second, the connection is given up.
   */
  readonly statementMs: number;
  /** To wait for a row that another transaction holds. */
  readonly lockMs: number;
}
