import { describe, expect, test } from 'vitest';
import { json, rejection, scripted } from '../testing/answers.ts';
import { baseUrl, clientOf } from '../testing/client-of.ts';
import { createClient } from './create-client.ts';

describe('a request', () => {
  type Send = (client: ReturnType<typeof clientOf>) => Promise<unknown>;
  const form = new FormData();
  const bytes = Uint8Array.of(1, 2);
  const jsonType = 'application/json';
  const rows: [string, Send, string, string, unknown, string | null][] = [
    ['get', (it) => it.get('/a', { query: { b: 1 } }), 'GET', '/a?b=1', undefined, null],
    ['delete', (it) => it.delete('/a'), 'DELETE', '/a', undefined, null],
    ['post', (it) => it.post('/a', { b: 1 }), 'POST', '/a', '{"b":1}', jsonType],
    ['post, no body', (it) => it.post('/a'), 'POST', '/a', undefined, null],
    ['post, null', (it) => it.post('/a', null), 'POST', '/a', 'null', jsonType],
    ['post, a text', (it) => it.post('/a', 'b'), 'POST', '/a', '"b"', jsonType],
    ['put', (it) => it.put('/a', [1]), 'PUT', '/a', '[1]', jsonType],
    ['patch', (it) => it.patch('/a', {}), 'PATCH', '/a', '{}', jsonType],
    ['post, a form', (it) => it.post('/a', form), 'POST', '/a', form, null],
    ['post, bytes', (it) => it.post('/a', bytes), 'POST', '/a', bytes, null],
    ['request', (it) => it.request('options', '/a'), 'OPTIONS', '/a', undefined, null],
    [
      'request, a body',
      (it) => it.request('patch', '/a', { body: 1 }),
      'PATCH',
      '/a',
      '1',
      jsonType,
    ],
  ];
  test.each(rows)('%s', async (_name, send, method, path, body, type) => {
    const fetch = scripted(json(200, {}));
    await send(clientOf(fetch));
    const [request] = fetch.requests;
    expect(request?.url).toBe(baseUrl + path);
    expect(request?.init.method).toBe(method);
    expect(request?.init.body).toBe(body);
    expect(request?.headers.get('content-type')).toBe(type);
    expect(request?.headers.get('accept')).toBe('application/json');
    expect(request?.headers.get('authorization')).toBe('Bearer id:key');
  });

  test('has the headers of the client, then those of the call', async () => {
    const fetch = scripted(json(200, {}));
    const client = clientOf(fetch, { headers: { 'x-a': '1', 'x-b': '1', accept: 'a/b' } });
    const headers = { 'X-B': '2', 'x-a': undefined, authorization: undefined };
    await client.get('/', { headers, idempotencyKey: 'k' });
    expect(Object.fromEntries(fetch.requests[0]?.headers ?? [])).toEqual({
      accept: 'a/b',
      'x-b': '2',
      'idempotency-key': 'k',
    });
  });

  test.each<[string, Send]>([
    ['a method that fetch does not send', (it) => it.request('TRACE', '/')],
    ['an invalid method', (it) => it.request('GET\n', '/')],
    ['a GET with a body', (it) => it.request('GET', '/', { body: {} })],
    ['a path to another origin', (it) => it.get('https://evil.example')],
    ['a header with a line break', (it) => it.get('/', { headers: { 'x-a': 'a\ns3cret' } })],
    ['an invalid header name', (it) => it.get('/', { headers: { 'x a': 's3cret' } })],
    ['an invalid idempotency key', (it) => it.post('/', {}, { idempotencyKey: 'a\ns3cret' })],
    ['a body that cannot be JSON', (it) => it.post('/', { a: 1n })],
    ['an infinite timeout', (it) => it.get('/', { timeout: Number.POSITIVE_INFINITY })],
    ['a timeout of 0', (it) => it.get('/', { timeout: 0 })],
    ['a negative limit', (it) => it.get('/', { retry: -1 })],
    ['a wait that is NaN', (it) => it.get('/', { retry: { maxWait: Number.NaN } })],
  ])('is not sent: %s', async (_name, send) => {
    const fetch = scripted(json(200, {}));
    const error = await rejection(send(clientOf(fetch)));
    expect(String(error)).toMatch(/^(TypeError|RangeError): /);
    expect(String(error)).not.toContain('s3cret');
    expect(fetch.requests).toEqual([]);
  });
});

test.each(['', 'a b', 'a\ns3cret', 'schlüssel-s3cret'])('%j is refused as an API key', (apiKey) => {
  expect(() => createClient({ baseUrl, apiKey })).toThrow('apiKey must be');
  expect(() => createClient({ baseUrl, apiKey })).not.toThrow('s3cret');
});
