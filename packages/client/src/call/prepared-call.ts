import type { ResponseCache } from '../cache/response-cache.ts';
import type { RequestFacts } from '../errors/request-facts.ts';
import type { ResponseFacts } from '../response/response-facts.ts';
import type { Body } from './to-body.ts';

/** The part of a `RequestInit` that is used. */
export interface FetchInit {
  readonly method: string;
  /** Pairs, as each implementation has a class of its own. */
  readonly headers: [name: string, value: string][];
  readonly signal: AbortSignal;
  /** JSON; or what a call was given, where that is a form, a blob, bytes or a stream. */
  readonly body?: string;
}

/** What sends a request: the platform's `fetch`, undici's, or one of your own. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

/** What `onRequest` may look at, and change by setting `headers`. */
export interface OutgoingRequest extends RequestFacts {
  /** All headers, the API key among them. Not enumerable, so that no log shows them. */
  readonly headers: Headers;
}

/** Called for each try. What they throw or reject with ends the call. */
export interface Hooks {
  /** Before a request is sent. Set headers here: a trace, a token that was renewed. */
  readonly onRequest?: ((request: OutgoingRequest) => unknown) | undefined;
  /** When status and headers are there, of success and failure. */
  readonly onResponse?: ((response: ResponseFacts) => unknown) | undefined;
}

/** A call with everything decided but its outcome. */
export interface PreparedCall extends Hooks {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: Body | undefined;
  /** Whether the server does the same once, however often it is asked. */
  readonly isRepeatable: boolean;
  readonly signal: AbortSignal | undefined;
  readonly fetch: Fetch;
  readonly cache: ResponseCache | undefined;
  /** In milliseconds, for one try. */
  readonly timeout: number;
  readonly retryLimit: number;
  readonly maxWait: number;
  /** When the last try must have ended, on the clock of `performance.now()`. */
  readonly deadline: number;
}
