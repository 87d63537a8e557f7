import type { StandardSchema } from '@error-contract/core';
import { createMemoryCache } from '../cache/create-memory-cache.ts';
import type { ResponseCache } from '../cache/response-cache.ts';
import {
  type CallOptions,
  prepareCall,
  type Settings,
  type SharedOptions,
} from '../call/prepare-call.ts';
import type { Fetch, Hooks } from '../call/prepared-call.ts';
import { send } from '../call/send.ts';
import type { Answer } from '../call/send-once.ts';
import { type Query, toBaseUrl } from '../call/to-url.ts';
import { checkData } from './check-data.ts';
import type { Client } from './client.ts';
import { paginate } from './paginate.ts';

/** What a client needs to know of an API. */
export interface ClientOptions extends SharedOptions, Hooks {
  /** Where all paths begin, with or without a slash at its end. */
  readonly baseUrl: string | URL;
  /** Sent as `Authorization: Bearer`, to this origin alone. */
  readonly apiKey?: string | undefined;
  /** The platform's own by default. */
  readonly fetch?: Fetch | undefined;
  /**
   * Keeps answers to GETs that have an `ETag`, and asks whether they changed. `true` keeps them in
   * memory, like {@link createMemoryCache}; without it nothing is kept.
   */
  readonly cache?: ResponseCache | boolean | undefined;
}

interface AnyOptions extends CallOptions {
  readonly schema?: StandardSchema;
  readonly body?: unknown;
}

/** The characters of a Bearer token (RFC 6750); never shows what was given. */
function assertKey(apiKey: string | undefined): void {
  if (apiKey === undefined || /^[\x21-\x7e]+$/.test(apiKey)) return;
  throw new TypeError('apiKey is not one: it must be visible ASCII characters without spaces.');
}

function toSettings({ baseUrl, cache, ...options }: ClientOptions): Settings {
  assertKey(options.apiKey);
  return {
    apiKey: undefined,
    ...options,
    cache: cache === true ? createMemoryCache() : cache || undefined,
    base: toBaseUrl(baseUrl),
    // Asked for at each call: tests and tracers replace it. A browser's wants no `this`.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
  };
}

type Ask = (method: string, path: string, own?: AnyOptions) => Promise<Answer>;

function createRequest(settings: Settings): Ask {
  return async (method, path, own = {}) => {
    const answer = await send(prepareCall(settings, method.toUpperCase(), path, own.body, own));
    const { data, response } = answer;
    return own.schema ? { data: await checkData(own.schema, data, response), response } : answer;
  };
}

function createPaginate(request: Ask) {
  return async function* (
    path: string,
    query: Query = {},
    { schema, ...own }: AnyOptions = {},
  ): AsyncGenerator<unknown, void, undefined> {
    const ask = (page: number) => request('GET', path, { ...own, query: { ...query, page } });
    for await (const [row, { response }] of paginate(ask, Number(query.page ?? 1))) {
      yield schema ? await checkData(schema, row, response) : row;
    }
  };
}

/**
 * Creates a client of an API that keeps the contract: JSON in and out, and a failed request rejects
 * with the error that the server threw, such as a `NotFoundError`. What fails otherwise is a
 * NetworkError, a TimeoutError, an UnexpectedResponseError, or the reason of the caller's signal.
 * @throws {TypeError} for a base URL or an API key that is none; it does not show them
 */
export function createClient(options: ClientOptions): Client {
  const request = createRequest(toSettings(options));
  const read = (method: string) => async (path: string, own?: AnyOptions) =>
    (await request(method, path, own)).data;
  const write = (method: string) => async (path: string, body?: unknown, own?: AnyOptions) =>
    (await request(method, path, { ...own, body })).data;
  return Object.freeze({
    get: read('GET'),
    delete: read('DELETE'),
    post: write('POST'),
    put: write('PUT'),
    patch: write('PATCH'),
    request,
    paginate: createPaginate(request),
  }) as Client;
}
