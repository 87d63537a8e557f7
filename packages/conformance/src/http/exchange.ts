import type { HttpResponse } from './message.ts';

/** How a connection ended: `complete` means that we closed it, after every expected response. */
export type Ending = 'complete' | 'closed' | 'reset' | 'timeout' | 'unreachable' | 'oversize';

/** What was sent on one connection, and everything that came back. */
export interface Exchange {
  readonly request: Buffer;
  readonly responses: readonly HttpResponse[];
  /** Bytes after the expected responses. */
  readonly rest: Buffer;
  readonly ending: Ending;
  /** Why the bytes are not an HTTP response, or why there was no connection. */
  readonly problem?: string;
}

/** How to hold a conversation. It takes at most `timeout` milliseconds. */
export interface ExchangeOptions {
  readonly timeout: number;
  /** The method of each expected response, because a response to HEAD has no body. */
  readonly methods?: readonly string[];
  /** Send FIN after the request. */
  readonly halfClose?: boolean;
  /** Read nothing before the whole request is written, for at most two seconds. */
  readonly writeFirst?: boolean;
  /** Send the request in pieces, with pauses, and read nothing before the last one is written. */
  readonly writeSlowly?: boolean;
  /** Reset the connection as soon as the request is written. */
  readonly abort?: boolean;
  /** Sent one by one, each after the response to the one before is complete. */
  readonly followUps?: readonly Buffer[];
  /** How many bytes to read at most. The default is 1 MiB. */
  readonly maxBytes?: number;
  /** The server was told to close: wait for that, to see bytes after the response. */
  readonly awaitClose?: boolean;
}
