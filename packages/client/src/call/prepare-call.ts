import type { ResponseCache } from '../cache/response-cache.ts';
import type { Fetch, Hooks, PreparedCall, RetryWhen } from './prepared-call.ts';
import { type Body, toBody } from './to-body.ts';
import { type HeaderValues, toHeaders } from './to-headers.ts';
import { type Query, toUrl } from './to-url.ts';

/** How often and how long a request is repeated. */
export interface RetryOptions {
  /** How many times at most, after the first; 2 by default. */
  readonly limit?: number | undefined;
  /** The longest wait before a try, in milliseconds; 20000 by default. */
  readonly maxWait?: number | undefined;
  /**
   * The longest time for all tries and waits together, in milliseconds; 60000 by default, and
   * never less than one try may take.
   */
  readonly total?: number | undefined;
  /**
   * Asked after each failed try, with the number of tries so far. `true` sends the request again,
   * even one that may have taken effect, `false` does not, and `undefined` leaves it to the client.
   * The limits above stay. The call rejects with what it throws.
   */
  readonly when?: RetryWhen | undefined;
}

/** Options of a client, which a call can override. */
export interface SharedOptions {
  /** The time limit of one try, body included, in milliseconds; 30000 by default. */
  readonly timeout?: number | undefined;
  /** A number is the `limit`; 0 repeats nothing. */
  readonly retry?: number | RetryOptions | undefined;
  readonly headers?: HeaderValues | undefined;
  /** How long the body of a result may be, in bytes after decompression; 67108864 (64 MB) by default. */
  readonly maxResponseBytes?: number | undefined;
  /**
   * `safe` (the default) follows no redirect that would take headers of your own or a body to another
   * origin. `follow` leaves redirects to fetch, which takes both along, but not the API key.
   */
  readonly redirects?: 'safe' | 'follow' | undefined;
}

/** The overrides of one call. */
export interface CallOptions extends SharedOptions {
  readonly query?: Query | undefined;
  /** Ends the call at once, even during a wait; it rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Sent as `Idempotency-Key`. Pass one only to a server that honours it: the client then repeats
   * POST and PATCH even if they may have taken effect. It never makes up a key.
   */
  readonly idempotencyKey?: string | undefined;
}

/** The checked options of a client. */
export interface Settings extends SharedOptions, Hooks {
  readonly base: URL;
  readonly apiKey: string | undefined;
  readonly fetch: Fetch;
  readonly cache: ResponseCache | undefined;
}

const methods = /^(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)$/;
const idempotent = /^(?:GET|HEAD|OPTIONS|PUT|DELETE)$/;
const withoutBody = /^(?:GET|HEAD)$/;

/** A longer timer fires at once. */
const longest = 2 ** 31 - 1;

/** @throws {RangeError} for a number that is out of range */
function bound(name: string, value: number | undefined, usual: number, least = 1): number {
  const number = value ?? usual;
  if (number >= least && number <= longest) return number;
  throw new RangeError(`${name} must be a number from ${least} to ${longest}.`);
}

/** What is `undefined` is not given: it must not hide the client's own. */
function givenRetry({ retry }: SharedOptions): RetryOptions {
  const given = typeof retry === 'number' ? { limit: retry } : (retry ?? {});
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/**
 * The bounds of a call, its own before those of the client.
 * @throws {RangeError} for one that is out of range
 */
export function toBounds(settings: SharedOptions, options: SharedOptions) {
  const timeout = bound('timeout', options.timeout ?? settings.timeout, 30_000);
  const retry: RetryOptions = { ...givenRetry(settings), ...givenRetry(options) };
  return {
    timeout,
    retryLimit: bound('retry.limit', retry.limit, 2, 0),
    retryWhen: retry.when,
    maxWait: bound('retry.maxWait', retry.maxWait, 20_000, 0),
    maxResponseBytes: bound(
      'maxResponseBytes',
      options.maxResponseBytes ?? settings.maxResponseBytes,
      64 * 2 ** 20,
    ),
    redirects: options.redirects ?? settings.redirects ?? 'safe',
    deadline: performance.now() + bound('retry.total', retry.total, Math.max(60_000, timeout)),
  };
}

function assertSendable(method: string, body: Body | undefined): void {
  if (!methods.test(method)) throw new TypeError('This client does not send that method.');
  if (body && withoutBody.test(method)) throw new TypeError(`${method} has no body. Use query.`);
}

function ownHeaders(apiKey: string | undefined, key: string | undefined, body: Body | undefined) {
  return {
    accept: 'application/json',
    ...(body?.isJson && { 'content-type': 'application/json' }),
    ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
    ...(key !== undefined && { 'idempotency-key': key }),
  };
}

/**
 * Decides everything about a call before it is sent.
 * @throws {TypeError} for a method, path, header or body that cannot be sent
 * @throws {RangeError} for a time or a number of tries that is out of range
 */
export function prepareCall(
  { base, apiKey, ...settings }: Settings,
  method: string,
  path: string,
  content: unknown,
  { query, signal, idempotencyKey, ...options }: CallOptions,
): PreparedCall {
  const body = toBody(content);
  assertSendable(method, body);
  const headers = ownHeaders(apiKey, idempotencyKey, body);
  return {
    ...settings,
    ...toBounds(settings, options),
    method,
    url: toUrl(base, path, query).href,
    headers: toHeaders(headers, settings.headers, options.headers),
    body,
    isRepeatable: idempotencyKey !== undefined || idempotent.test(method),
    signal,
  };
}
