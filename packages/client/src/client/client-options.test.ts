import { describe, expect, test } from 'vitest';
import { createMemoryCache } from '../cache/create-memory-cache.ts';
import { errorFromResponse } from '../response/error-from-response.ts';
import { failure, json, rejection, scripted } from '../testing/answers.ts';
import { baseUrl } from '../testing/client-of.ts';
import { createClient } from './create-client.ts';

const fetch = scripted(json(200, { data: [], meta: { page: 1, totalPages: 1 } }));
const make = async (options: object) => createClient({ baseUrl, fetch, ...options } as never);
const call = (options: object) => createClient({ baseUrl, fetch }).get('/', options as never);
const put = (options: object) => createClient({ baseUrl, fetch }).put('/', {}, options as never);
const list = (options: object) =>
  createClient({ baseUrl, fetch })
    .paginate('/', {}, options as never)
    .next();
const cache = async (options: object) => createMemoryCache(options as never);
const read = (options: object) => errorFromResponse(failure(404, 'a'), options as never);

type Give = (options: object) => Promise<unknown>;

test.each<[Give, object, string]>([
  [make, { retries: 3 }, 'retries is not an option of createClient; did you mean retry?'],
  [make, { baseURL: 'a' }, 'baseURL is not an option of createClient; did you mean baseUrl?'],
  [make, { apikey: 'a' }, 'apikey is not an option of createClient; did you mean apiKey?'],
  [
    make,
    { retry: { max: 1 } },
    'retry.max is not an option of createClient (retry.limit, retry.maxWait, retry.total, retry.when)',
  ],
  [
    make,
    { retry: { maxwait: 1 } },
    'retry.maxwait is not an option of createClient; did you mean retry.maxWait?',
  ],
  [
    make,
    { retry: { whne: 1 } },
    'retry.whne is not an option of createClient; did you mean retry.when?',
  ],
  [make, { retry: { when: true } }, 'The option retry.when of createClient is a function.'],
  [make, { retry: { limit: '3' } }, 'The option retry.limit of createClient is a number.'],
  [
    make,
    { retry: 'often' },
    'The option retry of createClient is a number, or { limit, maxWait, total, when }.',
  ],
  [make, { retry: -1 }, 'retry.limit must be a number from 0 to 2147483647.'],
  [make, { timeout: '5s' }, 'The option timeout of createClient is a number.'],
  [make, { timeout: Number.NaN }, 'timeout must be a number from 1 to 2147483647.'],
  [make, { apiKey: null }, 'The option apiKey of createClient is a string.'],
  [make, { cache: 60 }, 'The option cache of createClient is true, or a ResponseCache.'],
  [make, { fetch: {} }, 'The option fetch of createClient is a function.'],
  [make, { onRequest: [] }, 'The option onRequest of createClient is a function.'],
  [
    make,
    { headers: new Headers({ 'x-a': 'b' }) },
    'The option headers of createClient is a plain object.',
  ],
  [
    make,
    { headers: { 'x-a': null } },
    'The header "x-a" is a string, or undefined to leave it out.',
  ],
  [make, { redirects: 'error' }, 'The option redirects of createClient is safe or follow.'],
  [make, { maxResponseBytes: '1mb' }, 'The option maxResponseBytes of createClient is a number.'],
  [call, { timout: 5 }, 'timout is not an option of this call; did you mean timeout?'],
  [call, { params: {} }, 'params is not an option of this call'],
  [call, { query: new URLSearchParams('a=b') }, 'The option query of this call is a plain object.'],
  [
    call,
    { query: { filter: { a: 1 } } },
    'query.filter is a text, a number, a Date or a list of these.',
  ],
  [call, { signal: new AbortController() }, 'The option signal of this call is an AbortSignal.'],
  [
    call,
    { schema: () => true },
    'The option schema of this call is a schema of zod, valibot, arktype or',
  ],
  [call, { cache: true }, 'cache is not an option of this call'],
  [
    put,
    { idempotencykey: 'a' },
    'idempotencykey is not an option of this call; did you mean idempotencyKey?',
  ],
  [put, { retry: { tries: 1 } }, 'retry.tries is not an option of this call'],
  [list, new AbortController().signal, 'The options of this call are a plain object'],
  [put, new AbortController().signal, 'The options of this call are a plain object'],
  [list, { querry: {} }, 'querry is not an option of this call; did you mean query?'],
  [
    cache,
    { maxEntry: 1 },
    'maxEntry is not an option of createMemoryCache; did you mean maxEntries?',
  ],
  [cache, { maxEntries: 'a' }, 'The option maxEntries of createMemoryCache is a number.'],
  [read, { maxByte: 1 }, 'maxByte is not an option of errorFromResponse; did you mean maxBytes?'],
  [read, { timeout: '5' }, 'The option timeout of errorFromResponse is a number.'],
])('%o is refused where it is given: %j', async (give, options, sentence) => {
  const error = await rejection(give(options));
  expect(String(error)).toContain(sentence);
  expect(fetch.requests).toHaveLength(0);
});

test.each([[undefined], [null], [{}], ['https://api.example'], [{ apiKey: 'a' }]])(
  'createClient(%j) shows what it takes',
  (options) => {
    expect(() => createClient(options as never)).toThrow(
      new TypeError("createClient takes at least { baseUrl: 'https://api.example.com' }."),
    );
  },
);

describe('options that are undefined', () => {
  const all =
    'apiKey timeout retry headers maxResponseBytes redirects cache onRequest onResponse query signal schema idempotencyKey';
  const none = Object.fromEntries(all.split(' ').map((name) => [name, undefined]));

  test('are left out', async () => {
    const { query, signal, schema, idempotencyKey, ...ofClient } = none;
    const { apiKey, cache: _, onRequest, onResponse, ...ofCall } = none;
    const responses = scripted(json(200, 1));
    const client = createClient({ ...ofClient, baseUrl, fetch: responses });
    expect(await client.get('/', ofCall)).toBe(1);
    const retry = { limit: undefined, maxWait: undefined, total: undefined, when: undefined };
    expect(await client.get('/', { retry })).toBe(1);
  });
});

test.each<[string, object]>([
  ['a RequestInit', { method: 'PUT', body: 'a', mode: 'cors', keepalive: true, duplex: 'half' }],
  [
    'a RequestInit of a platform',
    { method: 'PUT', dispatcher: {}, next: {}, cf: {}, tls: {}, agent: 1 },
  ],
  ['a Request', new Request(baseUrl, { method: 'PUT' })],
])('errorFromResponse takes %s', async (_name, options) => {
  const error = await errorFromResponse(failure(404, 'a'), options);
  expect(error?.response.method).toBe('PUT');
});
