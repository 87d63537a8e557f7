import { ApiError, NotFoundError, ValidationError } from '@error-contract/core';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { UnexpectedResponseError } from '../errors/unexpected-response-error.ts';
import { rateLimitOf } from '../narrow/rate-limit-of.ts';
import { responseOf } from '../narrow/response-of.ts';
import { failure, json, rejection, scripted } from '../testing/answers.ts';
import { baseUrl, clientOf } from '../testing/client-of.ts';
import { createClient } from './create-client.ts';

describe('a result', () => {
  test('is the parsed body', async () => {
    const agent: { id: string } = await clientOf(scripted(json(200, { id: 'a' }))).get('/');
    expect(agent).toEqual({ id: 'a' });
  });

  test('has the facts of its response', async () => {
    const limits = {
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '99',
      'x-ratelimit-reset': '1700000000',
    };
    const headers = { ...limits, 'x-request-id': 'req_1' };
    const client = clientOf(scripted(json(201, 1, headers), failure(409, 'a', headers)));
    const { data, response } = await client.request('POST', '/a?b=c', { body: {} });
    expect(data).toBe(1);
    expect(response).toMatchObject({ status: 201, method: 'POST', requestId: 'req_1', tries: 1 });
    expect(response.url).toBe(`${baseUrl}/a`);
    const expected = { limit: 100, remaining: 99, reset: 1_700_000_000 };
    expect(rateLimitOf(response)).toEqual(expected);
    const error = await rejection(client.post('/a'));
    expect(rateLimitOf(responseOf(error))).toEqual(expected);
  });

  test.each([
    ['a 204', 'GET', 204],
    ['an empty 202 to a POST', 'POST', 202],
    ['an empty 200 to a DELETE', 'DELETE', 200],
    ['a 200 to a HEAD', 'HEAD', 200],
  ])('is undefined for %s', async (_name, method, status) => {
    const client = clientOf(scripted(new Response(null, { status })));
    expect((await client.request(method, '/')).data).toBeUndefined();
  });

  test.each([
    ['HTML', new Response('<html>s3cret'), 200, 'the body is not JSON'],
    ['nothing', new Response(''), 200, 'the body is not JSON'],
    ['cut JSON', new Response('{"a":"s3cr'), 200, 'the body is not JSON'],
    ['an unexpected 304', new Response(null, { status: 304 }), 304, 'it has no result'],
    ['a redirect without a target', new Response(null, { status: 302 }), 302, 'it has no result'],
  ])('is missing from %s', async (_name, response, status, reason) => {
    const error = await rejection(clientOf(scripted(response)).get('/a?b=c'));
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(ApiError.is(error)).toBe(false);
    expect(String(error)).toBe(
      `UnexpectedResponseError: GET ${baseUrl}/a answered ${status}: ${reason}`,
    );
    expect(responseOf(error)?.status).toBe(status);
  });
});

describe('a schema', () => {
  const toDate = (text: string) => new Date(text);
  const schemas = [
    ['zod', z.object({ id: z.string(), at: z.coerce.date() })],
    ['valibot', v.object({ id: v.string(), at: v.pipe(v.string(), v.transform(toDate)) })],
  ] as const;
  test.each(schemas)('of %s parses the answer', async (_name, schema) => {
    const client = clientOf(scripted(json(200, { id: 'a', at: '2026-01-01', more: 1 })));
    const agent: { id: string; at: Date } = await client.get('/', { schema });
    expect(agent).toEqual({ id: 'a', at: new Date('2026-01-01') });
  });

  test.each(schemas)('of %s refuses a result: no error of the contract', async (_name, schema) => {
    const fetch = scripted(json(200, { id: ['s3cret'], at: true }));
    const error = await rejection(clientOf(fetch, { retry: 2 }).get('/', { schema }));
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(String(error)).toMatch(/the schema refuses the body at id/);
    expect(String(error)).not.toContain('s3cret');
    expect(fetch.requests).toHaveLength(1);
  });
});

test.each([
  ['at its root', [], 'at its root'],
  ['of keys', ['rows', 0, 'id'], 'at rows.0.id'],
  ['of objects', [{ key: 'rows' }, { key: 0 }], 'at rows.0'],
  ['that is endless', ['k'.repeat(999)], `at ${'k'.repeat(64)}, and at 1 more`],
])('a path %s is named in short', async (_name, path, expected) => {
  const issues = [{ path }, ...(expected.endsWith('more') ? [{}] : [])];
  const validate = () => ({ issues });
  const schema = { '~standard': { version: 1, vendor: 'a', validate } } as const;
  const error = await rejection(clientOf(scripted(json(200, 1))).get('/', { schema }));
  expect((error as Error).message.endsWith(`the schema refuses the body ${expected}`)).toBe(true);
});

describe('a failed request', () => {
  test('rejects with what the server threw', async () => {
    const messages = ['a is required', 'b is required'];
    const error = await rejection(clientOf(scripted(failure(400, messages))).post('/', {}));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).messages).toEqual(messages);
    expect(responseOf(error)).toMatchObject({ status: 400, method: 'POST', tries: 1 });
  });

  test('rejects without `this` as well', async () => {
    const { get } = clientOf(scripted(failure(404, 'Agent not found')));
    await expect(get('/')).rejects.toThrow(NotFoundError);
  });
});

describe('hooks', () => {
  test('see each request and each response, and may set headers', async () => {
    const fetch = scripted(failure(503, 'a', { 'retry-after': '0' }), json(200, 1));
    const seen: unknown[] = [];
    const client = clientOf(fetch, {
      retry: 1,
      onRequest: async (request) => {
        seen.push({ ...request });
        request.headers.set('authorization', `Bearer ${request.tries}`);
      },
      onResponse: ({ status, tries, headers }) => {
        seen.push({ status, tries, retryAfter: headers.get('retry-after') });
      },
    });
    await client.get('/a?b=c');
    expect(seen).toEqual([
      { method: 'GET', url: `${baseUrl}/a`, tries: 1 },
      { status: 503, tries: 1, retryAfter: '0' },
      { method: 'GET', url: `${baseUrl}/a`, tries: 2 },
      { status: 200, tries: 2, retryAfter: null },
    ]);
    const sent = fetch.requests.map(({ headers }) => headers.get('authorization'));
    expect(sent).toEqual(['Bearer 1', 'Bearer 2']);
  });

  test.each(['onRequest', 'onResponse'])('%s that throws ends the call', async (name) => {
    const broken = new Error('a');
    const fetch = scripted(json(200, 1));
    const hook = vi.fn(() => Promise.reject(broken));
    expect(await rejection(clientOf(fetch, { retry: 2, [name]: hook }).get('/'))).toBe(broken);
    expect(hook).toHaveBeenCalledOnce();
  });
});

test("the platform's fetch is looked up when it is called", async () => {
  const client = createClient({ baseUrl });
  const fetch = scripted(json(200, 'replaced'));
  vi.stubGlobal('fetch', fetch);
  expect(await client.get('/')).toBe('replaced');
  vi.unstubAllGlobals();
  expect(fetch.requests[0]?.headers.has('authorization')).toBe(false);
});
