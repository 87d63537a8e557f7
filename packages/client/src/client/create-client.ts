import type { StandardSchema } from '@error-contract/core';
import { createMemoryCache } from '../cache/create-memory-cache.ts';
import { prepareCall, type Settings, type SharedOptions, toBounds } from '../call/prepare-call.ts';
import { send } from '../call/send.ts';
import type { Answer } from '../call/send-once.ts';
import { toHeaders } from '../call/to-headers.ts';
import { type Query, toBaseUrl } from '../call/to-url.ts';
import { checkData } from './check-data.ts';
import type { Client, RequestOptions, WithSchema } from './client.ts';
import { assertCallOptions, assertClientOptions, type ClientOptions } from './client-options.ts';
import { paginate } from './paginate.ts';

type AnyOptions = RequestOptions & Partial<WithSchema<StandardSchema>>;

/** Checks that a key can be a Bearer token (RFC 6750). The message never shows it. */
function assertKey(apiKey: string | undefined): void {
  if (apiKey === undefined || /^[\x21-\x7e]+$/.test(apiKey)) return;
  throw new TypeError('apiKey must be visible ASCII characters without spaces.');
}

function toSettings(given: ClientOptions): Settings {
  assertClientOptions(given);
  const { baseUrl, cache, ...options } = given;
  assertKey(options.apiKey);
  assertSendable(options);
  return {
    apiKey: undefined,
    ...options,
    cache: cache === true ? createMemoryCache() : cache || undefined,
    base: toBaseUrl(baseUrl),
    // Looked up at each call, because tests and tracers replace it. A browser's refuses a `this`.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
  };
}

/** What every call would reject with is told here. */
function assertSendable({ headers, ...options }: SharedOptions): void {
  toHeaders(headers);
  toBounds(options, {});
}

type Ask = (method: string, path: string, own?: AnyOptions) => Promise<Answer>;

function createRequest(settings: Settings): Ask {
  return async (method, path, own = {}) => {
    assertCallOptions(own);
    const answer = await send(prepareCall(settings, method.toUpperCase(), path, own.body, own));
    const { data, response } = answer;
    return own.schema ? { data: await checkData(own.schema, data, response), response } : answer;
  };
}

function createPaginate(request: Ask) {
  return async function* (
    path: string,
    query: Query = {},
    options: AnyOptions = {},
  ): AsyncGenerator<unknown, void, undefined> {
    assertCallOptions(options);
    const { schema, ...own } = options;
    const all = { ...own.query, ...query };
    const ask = (page: number) => request('GET', path, { ...own, query: { ...all, page } });
    for await (const [row, { response }] of paginate(ask, Number(all.page ?? 1))) {
      yield schema ? await checkData(schema, row, response) : row;
    }
  };
}

/**
 * Creates a client of an API that keeps the contract. It sends and reads JSON. A failed request
 * rejects with the error that the server threw, such as a `NotFoundError`; other calls reject with
 * a NetworkError, a TimeoutError, an UnexpectedResponseError, or the reason of the caller's signal.
 * @throws {TypeError} for an invalid base URL or API key, and for unknown or wrong options; the
 * message shows no value
 * @throws {RangeError} for a number that is out of range
 */
export function createClient(options: ClientOptions): Client {
  const request = createRequest(toSettings(options));
  const read = (method: string) => async (path: string, own?: AnyOptions) =>
    (await request(method, path, own)).data;
  const write =
    (method: string) =>
    async (path: string, body?: unknown, own: AnyOptions = {}) => {
      assertCallOptions(own); // a signal in its place would be lost in the copy
      return (await request(method, path, { ...own, body })).data;
    };
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
