import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import { failure, json, rejection, type ScriptedFetch, scripted } from '../testing/answers.ts';
import { clientOf } from '../testing/client-of.ts';

type Meta = (page: number) => unknown;

/** A list of some pages with two rows each, and a `meta` that may be wrong. */
function list(pages: number, metaOf: Meta): ScriptedFetch {
  const fetch: ScriptedFetch = scripted(() => {
    const page = Number(new URL(fetch.requests.at(-1)?.url ?? '').searchParams.get('page'));
    const data = page > pages ? [] : [`${page}a`, `${page}b`];
    return json(200, { data, meta: metaOf(page) });
  });
  return fetch;
}

const honest = (totalPages: number) => (page: number) => ({ page, limit: 2, totalPages });
const growing = (page: number) => honest(page + 1)(page);

async function rowsOf(fetch: ScriptedFetch, query = {}): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const row of clientOf(fetch).paginate('/v1/logs', query)) rows.push(row);
  return rows;
}

describe('pages', () => {
  const rows: [string, ScriptedFetch, string[], number][] = [
    ['three of them', list(3, honest(3)), ['1a', '1b', '2a', '2b', '3a', '3b'], 3],
    ['one', list(1, honest(1)), ['1a', '1b'], 1],
    ['none', list(0, honest(0)), [], 1],
    ['a total of nothing with rows', list(3, honest(0)), ['1a', '1b'], 1],
    ['a negative total', list(3, honest(-1)), ['1a', '1b'], 1],
  ];
  test.each(rows)('%s', async (_name, fetch, expected, requests) => {
    expect(await rowsOf(fetch)).toEqual(expected);
    expect(fetch.requests).toHaveLength(requests);
  });

  test('that are empty in the middle are passed over', async () => {
    const rows = [['1a'], [], [], ['4a']];
    const fetch: ScriptedFetch = scripted(() => {
      const page = fetch.requests.length;
      return json(200, { data: rows[page - 1], meta: { page, totalPages: 4 } });
    });
    expect(await rowsOf(fetch)).toEqual(['1a', '4a']);
  });

  test('are asked for with the query of the options, too', async () => {
    const fetch = list(3, honest(3));
    const options = { query: { limit: 2, page: 3, sort: 'a' } };
    const rows = clientOf(fetch).paginate('/v1/logs', { limit: 5 }, options);
    expect(await rows.next()).toMatchObject({ value: '3a' });
    expect(fetch.requests[0]?.url).toContain('?limit=5&page=3&sort=a');
  });

  test.each([
    ['none, though meta says a million', list(0, honest(1e6)), 10],
    ['a total that grows for ever', list(2, growing), 12],
    ['a total beyond all numbers', list(1, honest(1e300)), 11],
  ])('that are empty without an end are an error: %s', async (_name, fetch, requests) => {
    const error = await rejection(rowsOf(fetch));
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(String(error)).toContain('10 pages in a row are empty');
    expect(fetch.requests).toHaveLength(requests);
  });

  test('are asked for with the query, from its page on', async () => {
    const fetch = list(4, honest(4));
    expect(await rowsOf(fetch, { limit: 2, page: 3 })).toEqual(['3a', '3b', '4a', '4b']);
    const queries = fetch.requests.map(({ url }) => new URL(url).search);
    expect(queries).toEqual(['?limit=2&page=3', '?limit=2&page=4']);
  });

  test('are fetched when they are needed', async () => {
    const fetch = list(9, honest(9));
    for await (const row of clientOf(fetch).paginate('/')) if (row === '2a') break;
    expect(fetch.requests).toHaveLength(2);
  });

  test('that fail end the list with the error', async () => {
    const page = json(200, { data: [1], meta: { page: 1, totalPages: 2 } });
    const fetch = scripted(page, failure(409, 'a'));
    expect(await rejection(rowsOf(fetch))).toMatchObject({ statusCode: 409 });
  });

  test('have rows that a schema checks', async () => {
    const fetch = scripted(json(200, { data: ['1', 'x'], meta: { page: 1, totalPages: 1 } }));
    const schema = z.string().regex(/^\d$/).transform(Number);
    const rows = clientOf(fetch).paginate('/', {}, { schema });
    const first: number | undefined = (await rows.next()).value ?? undefined;
    expect(first).toBe(1);
    expect(await rejection(rows.next())).toBeInstanceOf(UnexpectedResponseError);
  });
});

describe('a page that is refused', () => {
  test.each<[string, unknown]>([
    ['a list', ['a']],
    ['null', null],
    ['no data', { meta: { page: 1, totalPages: 1 } }],
    ['data that is not a list', { data: { length: 1 }, meta: { page: 1, totalPages: 1 } }],
    ['no meta', { data: ['a'] }],
    ['no total', { data: ['a'], meta: { page: 1 } }],
    ['a total in a text', { data: ['a'], meta: { page: 1, totalPages: '1' } }],
    ['a half page', { data: ['a'], meta: { page: 1, totalPages: 1.5 } }],
    ['another page', { data: ['a'], meta: { page: 2, totalPages: 9 } }],
  ])('%s', async (_name, body) => {
    const error = await rejection(rowsOf(scripted(json(200, body))));
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(String(error)).toContain('it is not the requested page');
  });

  test('the first one, again and again', async () => {
    const fetch = list(9, () => ({ page: 1, totalPages: 9 }));
    expect(await rejection(rowsOf(fetch))).toBeInstanceOf(UnexpectedResponseError);
    expect(fetch.requests).toHaveLength(2);
  });
});
