import type { ResponseCache } from '../cache/response-cache.ts';
import type { NetworkError } from '../errors/network-error.ts';
import type { RequestFacts } from '../errors/request-facts.ts';
import type { TimeoutError } from '../errors/timeout-error.ts';
import type { ResponseError } from '../response/error-from-response.ts';
import type { ResponseFacts } from '../response/response-facts.ts';
import type { Body } from './to-body.ts';

/** The part of a `RequestInit` that is used. */
export interface FetchInit {
  readonly method: string;
  /** Pairs, because each implementation has its own class of headers. */
  readonly headers: [name: string, value: string][];
  readonly signal: AbortSignal;
  /** `manual` where the client itself follows redirects. */
  readonly redirect: 'manual' | 'follow';
  /** JSON, or the form, blob, bytes or stream that the call was given. */
  readonly body?: string;
}

/** What sends a request: the platform's `fetch`, undici's, or one of your own. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

/** The request that `onRequest` is given. It may set `headers`. */
export interface OutgoingRequest extends RequestFacts {
  /** All headers, including the API key. Not enumerable, so that no log shows them. */
  readonly headers: Headers;
}

/** Called for each try. The call rejects with what a hook throws or rejects with. */
export interface Hooks {
  /** Called before a request is sent. Set headers here: a trace, a renewed token. */
  readonly onRequest?: ((request: OutgoingRequest) => unknown) | undefined;
  /** Called when status and headers have arrived, of a success or a failure. */
  readonly onResponse?: ((response: ResponseFacts) => unknown) | undefined;
}

/** What ended a try, where another one may end better. */
export type RetryableError = ResponseError | NetworkError | TimeoutError;

/** Decides whether a request is sent again; `undefined` leaves that to the client. */
export type RetryWhen = (
  error: RetryableError,
  attempt: number,
) => boolean | undefined | Promise<boolean | undefined>;

/** A call that is ready to be sent. */
export interface PreparedCall extends Hooks {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: Body | undefined;
  /** Whether a repeated request cannot make the server act twice. */
  readonly isRepeatable: boolean;
  readonly signal: AbortSignal | undefined;
  readonly fetch: Fetch;
  readonly cache: ResponseCache | undefined;
  /** In milliseconds, for one try. */
  readonly timeout: number;
  /** Of a result, after decompression. */
  readonly maxResponseBytes: number;
  readonly redirects: 'safe' | 'follow';
  readonly retryLimit: number;
  readonly retryWhen: RetryWhen | undefined;
  readonly maxWait: number;
  /** When the last try must have ended, on the clock of `performance.now()`. */
  readonly deadline: number;
}
