import { Agent as HttpAgent } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { errorFromThrown } from '@error-contract/client';
import { ConflictError, NotFoundError, ValidationError } from '@error-contract/core';
import { goneUrl, type Listening, serve } from '@error-contract/harness/listen';
import axios from 'axios';
import got from 'got';
import ky from 'ky';
import { ofetch } from 'ofetch';
import createOpenApiClient from 'openapi-fetch';
import { Agent, interceptors, request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendError } from './send-error.ts';
import { thrownBy } from './thrown-by.ts';

const messages = ['a is required', 'b is required'];
let service: Listening;
let gone = '';

beforeAll(async () => {
  gone = await goneUrl();
  service = await serve((request, response) => {
    if (request.url?.startsWith('/html')) response.writeHead(502).end('<html>');
    else if (request.url?.startsWith('/empty')) response.writeHead(500).end();
    else sendError(response, new ValidationError(messages));
  });
});
afterAll(() => service.close());

const dispatcher = new Agent().compose(interceptors.responseError());

/** The clients without a recipe. */
const clients: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  axios: (url) => axios.post(url, {}),
  'axios, text': (url) => axios.post(url, {}, { responseType: 'text' }),
  'axios, bytes': (url) => axios.post(url, {}, { responseType: 'arraybuffer' }),
  'axios, a stream': (url) => axios.post(url, {}, { responseType: 'stream' }),
  'axios on fetch, a stream': (url) =>
    axios.post(url, {}, { responseType: 'stream', adapter: 'fetch' }),
  'axios on fetch, bytes': (url) =>
    axios.post(url, {}, { responseType: 'arraybuffer', adapter: 'fetch' }),
  'axios on fetch, a blob': (url) =>
    axios.post(url, {}, { responseType: 'blob', adapter: 'fetch' }),
  'axios, a base URL': (url) =>
    axios.post(new URL(url).pathname, {}, { baseURL: new URL(url).origin }),
  got: (url) => got.post(url),
  'got, json': (url) => got.post(url, { responseType: 'json' }),
  'got, bytes': (url) => got.post(url, { responseType: 'buffer' }),
  ky: (url) => ky.post(url),
  'got, a stream': (url) => text(got.stream.post(url, { json: {} })),
  ofetch: (url) => ofetch(url, { method: 'POST' }),
  'ofetch, a stream': (url) => ofetch(url, { method: 'POST', responseType: 'stream' }),
  'ofetch, a blob': (url) => ofetch(url, { method: 'POST', responseType: 'blob' }),
  undici: (url) => request(url, { method: 'POST', dispatcher }),
};

describe.each(Object.entries(clients))('%s', (name, send) => {
  test('its error becomes the error that the server threw', async () => {
    const error = await errorFromThrown(await thrownBy(send(`${service.url}/v1/a?b=c`)));
    expect(error).toBeInstanceOf(ValidationError);
    expect(error?.messages).toEqual(messages);
    expect(error?.response).toMatchObject({ status: 400, deviation: undefined });
    expect(error?.response.headers.get('cache-control')).toBe('no-store');
    expect(error?.response.url ?? '').not.toContain('b=c');
  });

  test.each([
    ['/html', 502, 'the body is not JSON'],
    ['/empty', 500, 'the body is empty'],
  ])('%s keeps its status', async (path, statusCode, deviation) => {
    const error = await errorFromThrown(await thrownBy(send(service.url + path)));
    // undici drops a body that is neither JSON nor plain text.
    const told = name === 'undici' ? 'the body is empty' : deviation;
    expect(error).toMatchObject({ statusCode, response: { deviation: told } });
  });

  test('without a response there is no error of ours', async () => {
    expect(await errorFromThrown(await thrownBy(send(`${gone}/`)))).toBeUndefined();
  });
});

describe('a stream that the caller asked for', () => {
  test('is released: its connection serves the next request', async () => {
    const httpAgent = new HttpAgent({ keepAlive: true, maxSockets: 1 });
    const ask = () => axios.post(service.url, {}, { responseType: 'stream', httpAgent });
    for (const _ of [1, 2, 3]) {
      expect(await errorFromThrown(await thrownBy(ask()))).toBeInstanceOf(ValidationError);
    }
    httpAgent.destroy();
  });

  test('is not read any more than other bodies', async () => {
    let sent = 0;
    const endless = new Readable({
      read() {
        sent += 16_384;
        this.push(Buffer.alloc(16_384, ' '));
      },
    });
    const error = await errorFromThrown({ response: { status: 409, data: endless } });
    expect(error?.response.deviation).toBe('the body is not complete');
    expect(endless.destroyed).toBe(true);
    expect(sent).toBeLessThan(1e6);
  });

  test.each<[string, () => Promise<object>]>([
    ['of Node', async () => Readable.from([Buffer.from('a')]).on('data', () => {})],
    ['of the web', async () => new Blob(['a']).stream()],
  ])('and is being read by the caller is left alone: %s', async (_name, open) => {
    const data = await open();
    const reader = 'getReader' in data ? (data as ReadableStream).getReader() : undefined;
    const error = await errorFromThrown({ response: { status: 409, data } });
    expect(error).toMatchObject({ statusCode: 409 });
    reader?.releaseLock();
  });
});

test('the error has the URL and the method, if the client tells them', async () => {
  const expected: Record<string, string> = { undici: '' };
  for (const [name, send] of Object.entries(clients)) {
    const error = await errorFromThrown(await thrownBy(send(`${service.url}/v1/a?b=c`)));
    const url = expected[name] ?? `${service.url}/v1/a`;
    const method = name === 'undici' ? '' : 'POST';
    expect([name, error?.response.url, error?.response.method]).toEqual([name, url, method]);
  }
});

test('the result of openapi-fetch becomes an error too', async () => {
  const client = createOpenApiClient<{ '/v1/a': { get: { responses: Record<400, never> } } }>({
    baseUrl: service.url,
  });
  const error = await errorFromThrown(await client.GET('/v1/a'));
  expect(error?.messages).toEqual(messages);
});

describe('no thrown value does harm', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const throwing = new Proxy(new Error(), {
    get() {
      throw new Error('a');
    },
  });
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a text', 'a'],
    ['a number', 404],
    ['a symbol', Symbol('a')],
    ['a function', () => {}],
    ['an error', new Error('a')],
    ['a revoked proxy', proxy],
    ['a proxy that throws', throwing],
    ['an error of our own without a response', new ConflictError()],
    ['a service’s own error with a status', Object.assign(new Error('a'), { statusCode: 404 })],
    ['a response that is null', { response: null }],
    ['a response without a status', { response: { data: {} } }],
    ['a response that is a text', { response: 'a' }],
    ['a status in words', { response: { status: 'a' } }],
    ['a success', { response: { status: 200, data: {} } }],
    ['a status beyond all', { response: { status: 999, data: {} } }],
    ['a header that cannot be', { response: { status: 404, headers: { 'a b': 'c' } } }],
    ['a body that is circular', { response: { status: 404, data: circular } }],
  ])('%s', async (_name, thrown) => {
    expect(await errorFromThrown(thrown)).toBeUndefined();
  });

  test('an error of ours stays the same', async () => {
    const error = await errorFromThrown({ response: new Response('', { status: 404 }) });
    expect(error).toBeInstanceOf(NotFoundError);
    expect(await errorFromThrown(error)).toBe(error);
  });
});
