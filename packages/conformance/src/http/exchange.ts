import type { HttpResponse } from './message.ts';

/** How a connection ended: `complete` is our own end, after every expected answer. */
export type Ending = 'complete' | 'closed' | 'reset' | 'timeout' | 'unreachable' | 'oversize';

/** What was sent on one connection and everything that came back. */
export interface Exchange {
  readonly request: Buffer;
  readonly responses: readonly HttpResponse[];
  /** Bytes after the expected responses. */
  readonly rest: Buffer;
  readonly ending: Ending;
  /** Why the bytes are no HTTP response, or why there was no connection. */
  readonly problem?: string;
}

/** How to hold a conversation; every wait in it is bounded by `timeout` milliseconds. */
export interface ExchangeOptions {
  readonly timeout: number;
  /** The method of each expected answer, because HEAD decides how a body is read. */
  readonly methods?: readonly string[];
  /** Send FIN after the request. */
  readonly halfClose?: boolean;
  /** Read nothing before the whole request is written (at most two seconds). */
  readonly writeFirst?: boolean;
  /** Reset the connection as soon as the request is written. */
  readonly abort?: boolean;
  /** Sent one by one, each after the answer before it is complete. */
  readonly followUps?: readonly Buffer[];
  /** How much is read: 1 MiB where nothing is said. */
  readonly maxBytes?: number;
  /** The server was told to close: wait for that, so that bytes after the answer are seen. */
  readonly awaitClose?: boolean;
}
