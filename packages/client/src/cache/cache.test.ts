import { describe, expect, test } from 'vitest';
import type { ClientOptions } from '../client/client-options.ts';
import { failure, json, rejection, type ScriptedFetch, scripted } from '../testing/answers.ts';
import { clientOf } from '../testing/client-of.ts';
import { createMemoryCache } from './create-memory-cache.ts';
import type { KeptResponse, ResponseCache } from './response-cache.ts';

const etag = { etag: '"1"' };
const notModified = () => new Response(null, { status: 304, headers: etag });

/** A cache that shows what is in it. */
function spied(): ResponseCache & { entries: Map<string, KeptResponse> } {
  const entries = new Map<string, KeptResponse>();
  const set = (key: string, value: KeptResponse) => entries.set(key, value);
  return { entries, get: async (key) => entries.get(key), set };
}

const conditions = ({ requests }: ScriptedFetch) =>
  requests.map(({ headers }) => headers.get('if-none-match'));

describe('a response that has an ETag', () => {
  test.each([
    ['in memory', true],
    ['in a cache of the user', spied()],
  ])('is revalidated, and a 304 gives what is kept %s', async (_name, cache) => {
    const fetch = scripted(json(200, { rows: [1] }, etag), notModified());
    const client = clientOf(fetch, { cache });
    const first: { rows: number[] } = await client.get('/');
    first.rows.push(2); // changes the caller's copy, not the cache's
    const { data, response } = await client.request('GET', '/');
    expect(data).toEqual({ rows: [1] });
    expect(response.status).toBe(304);
    expect(conditions(fetch)).toEqual([null, '"1"']);
  });

  test('is replaced by a newer one', async () => {
    const newer = json(200, 'new', { etag: '"2"' });
    const fetch = scripted(json(200, 'old', etag), newer, notModified());
    const client = clientOf(fetch, { cache: true });
    for (const expected of ['old', 'new', 'new']) expect(await client.get('/')).toBe(expected);
    expect(conditions(fetch)).toEqual([null, '"1"', '"2"']);
  });

  test('stays when a request fails', async () => {
    const fetch = scripted(json(200, 'a', etag), failure(500, 'b'), notModified());
    const client = clientOf(fetch, { cache: true });
    await client.get('/');
    await rejection(client.get('/'));
    expect(await client.get('/')).toBe('a');
  });
});

describe('a kept response is never shared', () => {
  const authorizedBy = (key: string): Partial<ClientOptions> => ({
    onRequest: ({ headers }) => headers.set('authorization', `Bearer ${key}`),
  });
  const rows: [string, Partial<ClientOptions>, Partial<ClientOptions>][] = [
    ['between two API keys', { apiKey: 'a:b' }, { apiKey: 'a:c' }],
    ['between a key and none', { apiKey: 'a:b' }, { apiKey: undefined }],
    ['between two origins', {}, { baseUrl: 'https://b.example' }],
    ['between keys in another header', { headers: { key: '1' } }, { headers: { key: '2' } }],
    ['between languages', { headers: { 'accept-language': 'de' } }, {}],
    ['between keys that a hook sets', authorizedBy('1'), authorizedBy('2')],
  ];
  test.each(rows)('%s', async (_name, one, other) => {
    const cache = spied();
    const fetch = scripted(json(200, 'a', etag));
    await clientOf(fetch, { cache, ...one }).get('/');
    await clientOf(fetch, { cache, ...other }).get('/');
    await clientOf(fetch, { cache, ...one }).get('/');
    expect(conditions(fetch)).toEqual([null, null, '"1"']);
    expect(cache.entries.size).toBe(2);
    for (const key of cache.entries.keys()) expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  test('between queries; but it is between traces', async () => {
    const fetch = scripted(json(200, 'a', etag));
    const client = clientOf(fetch, { cache: true });
    await client.get('/', { query: { page: 1 }, headers: { traceparent: '1' } });
    await client.get('/', { query: { page: 2 }, headers: { traceparent: '2' } });
    await client.get('/', { query: { page: 1 }, headers: { traceparent: '3' } });
    expect(conditions(fetch)).toEqual([null, null, '"1"']);
  });
});

describe('a response is not kept', () => {
  const rows: [string, Response][] = [
    ['without an ETag', json(200, 'a')],
    ['with no-store', json(200, 'a', { ...etag, 'cache-control': 'private, No-Store' })],
    ['with Vary: *', json(200, 'a', { ...etag, vary: 'origin, *' })],
    ['if it is a 201', json(201, 'a', etag)],
    ['if it is a 206', json(206, 'a', etag)],
    ['if it is a failure', failure(404, 'a', etag)],
    ['if it is not JSON', new Response('<html>', { headers: etag })],
  ];
  test.each(rows)('%s', async (_name, response) => {
    const cache = spied();
    await clientOf(scripted(response), { cache })
      .get('/')
      .catch(() => {});
    expect(cache.entries.size).toBe(0);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'])('of a %s', async (method) => {
    const cache = spied();
    await clientOf(scripted(json(200, 'a', etag)), { cache }).request(method, '/');
    expect(cache.entries.size).toBe(0);
  });

  test('if the caller sends a condition of their own', async () => {
    const cache = spied();
    const fetch = scripted(json(200, 'a', etag));
    await clientOf(fetch, { cache }).get('/', { headers: { 'if-none-match': '"9"' } });
    expect(conditions(fetch)).toEqual(['"9"']);
    expect(cache.entries.size).toBe(0);
  });
});

const fail = () => {
  throw new Error('a');
};
test.each<[string, ResponseCache]>([
  ['throws', { get: fail, set() {} }],
  ['rejects', { get: () => Promise.reject(new Error('a')), set: () => Promise.reject() }],
  ['cannot keep', { get: () => undefined, set: fail }],
])('a cache that %s is ignored', async (_name, cache) => {
  const client = clientOf(scripted(json(200, 'a', etag)), { cache });
  expect([await client.get('/'), await client.get('/')]).toEqual(['a', 'a']);
});

describe('the cache in memory is bounded', () => {
  const kept = (body: string) => ({ etag: '"1"', body });
  const keysOf = (cache: ResponseCache, keys: string) =>
    [...keys].filter((key) => cache.get(key)).join('');

  test('by its entries: the one that was read least recently goes', () => {
    const cache = createMemoryCache({ maxEntries: 2 });
    cache.set('a', kept('1'));
    cache.set('b', kept('1'));
    cache.get('a');
    cache.set('c', kept('1'));
    expect(keysOf(cache, 'abc')).toBe('ac');
  });

  test('by its length', () => {
    const cache = createMemoryCache({ maxLength: 10 });
    cache.set('a', kept('12345'));
    cache.set('b', kept('12345'));
    cache.set('a', kept('1')); // 6 with b
    cache.set('c', kept('1234'));
    expect(keysOf(cache, 'abc')).toBe('abc');
    cache.set('d', kept('1')); // 11, so that a goes
    expect(keysOf(cache, 'abcd')).toBe('bcd');
  });

  test('by the length of one', () => {
    const cache = createMemoryCache({ maxLength: 10 });
    cache.set('a', kept('1'));
    cache.set('b', kept('12345678901'));
    expect(keysOf(cache, 'ab')).toBe('a');
    cache.set('a', kept('12345678901'));
    expect(keysOf(cache, 'ab')).toBe('');
  });

  test('over a million keys', () => {
    const cache = createMemoryCache();
    for (let i = 0; i < 1_000_000; i += 1) cache.set(`${i}`, kept('1'));
    expect(cache.get('999900')).toBeDefined();
    expect(cache.get('999899')).toBeUndefined();
  });
});
