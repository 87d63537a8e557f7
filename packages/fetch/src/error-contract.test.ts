import { gzipSync } from 'node:zlib';
import { type ApiError, NotFoundError } from '@error-contract/core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { errorContract } from './error-contract.ts';
import { failing, hidden, said } from './testing/said.ts';

const get = (path = '/') => new Request(`http://a${path}`);

/** Runs a handler, and notes what `onError` is told. */
async function run(handle: (request: Request) => unknown, request = get()) {
  const told: ApiError[] = [];
  const onError = (error: ApiError) => told.push(error);
  const response = await errorContract(handle as () => Response, { onError })(request);
  return { response, told };
}

const thrower = (thrown: unknown) => () => {
  throw thrown;
};

const json = (value: unknown, status: number, headers = {}) =>
  Response.json(value, { status, headers });

const failures: readonly (readonly [string, (request: Request) => unknown, unknown])[] = [
  [
    'an error of the client of another service',
    thrower(Object.assign(new Error('secret'), { status: 304, headers: new Headers({ a: 'b' }) })),
    hidden,
  ],
  ['an error of ours', thrower(new NotFoundError('No agent')), { 404: 'No agent' }],
  ['a bug', thrower(new TypeError('secret')), hidden],
  ['null', thrower(null), hidden],
  ['a rejection', async () => Promise.reject(undefined), hidden],
  ['a revoked proxy', () => Promise.reject(revoked()), hidden],
  ['a Response with an error status', thrower(json({ error: 'taken' }, 409)), { 409: 'taken' }],
  ['an answer', () => json({ message: 'taken' }, 409), { 409: 'taken' }],
  ['a text', () => new Response('taken', { status: 409 }), { 409: 'taken' }],
  [
    'fields',
    () => json({ errors: { name: 'is taken' } }, 422),
    { 422: 'Validation failed: name is taken' },
  ],
  [
    'html',
    () => new Response('<p>', { status: 404, headers: { 'content-type': 'text/html' } }),
    { 404: 'Not Found' },
  ],
  [
    'gzip',
    () => new Response(gzipSync('taken'), { status: 409, headers: { 'content-encoding': 'gzip' } }),
    { 409: 'taken' },
  ],
  [
    'a lie about gzip',
    () => new Response('taken', { status: 409, headers: { 'content-encoding': 'gzip' } }),
    { 409: 'taken' },
  ],
  ['an answer that was read', () => used(json({ message: 'taken' }, 409)), { 409: 'Conflict' }],
  [
    'an answer whose stream fails',
    () => new Response(failing('t'), { status: 409 }),
    { 409: 'Conflict' },
  ],
  ['nothing', () => undefined, hidden],
  ['a text in place of a Response', () => 'fine', hidden],
  ['a network error', () => Response.error(), hidden],
  ['a success that was read', () => used(Response.json(1)), hidden],
  [
    'a success that somebody reads',
    () => locked(new Response(failing('a'), { status: 200 })),
    hidden,
  ],
  ['a stream that fails at once', () => new Response(failing()), hidden],
  [
    'SvelteKit’s error()',
    thrower({ status: 404, body: { message: 'No page' } }),
    { 404: 'No page' },
  ],
  [
    'Next’s notFound()',
    thrower(Object.assign(new Error('NEXT'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })),
    { 404: 'Not Found' },
  ],
];

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

async function used(response: Response): Promise<Response> {
  await response.text();
  return response;
}

function locked(response: Response): Response {
  response.body?.getReader();
  return response;
}

test.each(failures)('answers, and tells once: %s', async (_, handle, expected) => {
  const { response, told } = await run(handle);
  expect(await said(response)).toEqual(expected);
  expect(told).toHaveLength(1);
});

test.each(failures.slice(0, 8))('HEAD has the headers, and no body: %s', async (_, handle) => {
  const { response } = await run(handle);
  const head = await run(handle, new Request('http://a/', { method: 'HEAD' }));
  expect([...head.response.headers]).toEqual([...response.headers]);
  expect(head.response.body).toBeNull();
});

const socket = Object.defineProperty(new Response(null), 'webSocket', { value: {} });
const passing: readonly (readonly [string, Response])[] = [
  ['JSON', Response.json({ a: 1 })],
  ['a text', new Response('a')],
  ['a stream', new Response(new Blob(['a']).stream())],
  ['a stream that fails later', new Response(failing('a'))],
  ['a stream that says nothing', new Response(new ReadableStream())],
  ['nothing', new Response(null, { status: 204 })],
  ['a redirect', Response.redirect('http://a/b')],
  ['an upgrade', socket],
];

test.each(passing)('passes as it is: %s', async (_, expected) => {
  const { response, told } = await run(() => expected);
  expect(response).toBe(expected);
  expect(told).toEqual([]);
});

test.each(passing.slice(5))('passes as it is where it is thrown: %s', async (_, expected) => {
  expect((await run(thrower(expected))).response).toBe(expected);
});

test('a stream that fails after its first byte breaks off', async () => {
  const { response } = await run(() => new Response(failing('partial')));
  await expect(response.text()).rejects.toThrow('secret');
});

test('a stream whose client leaves is cancelled', async () => {
  const cancel = vi.fn();
  const pull = (controller: ReadableStreamDefaultController) =>
    controller.enqueue(new Uint8Array(9));
  const { response } = await run(() => new Response(new ReadableStream({ pull, cancel })));
  await response.body?.cancel();
  expect(cancel).toHaveBeenCalledOnce();
});

test('a handler that answers at once is answered at once', () => {
  const response = new Response('a');
  expect(errorContract(() => response)(get())).toBe(response);
});

test('headers of an answer that is replaced stay, but for those of its body', async () => {
  const headers = new Headers({ ETag: '"a"', Vary: 'Origin', 'X-Request-Id': 'r-1' });
  headers.append('Set-Cookie', 'a=1');
  headers.append('Set-Cookie', 'b=2');
  const { response } = await run(() => json({}, 409, headers));
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  const names = ['etag', 'vary', 'x-request-id', 'retry-after'];
  expect(names.map((name) => response.headers.get(name))).toEqual([null, 'Origin', 'r-1', null]);
});

test('an answer of another service, whose headers cannot be changed', async () => {
  const upstream = await fetch('data:text/plain,fine');
  Object.defineProperty(upstream, 'status', { value: 404 });
  expect(await said((await run(() => upstream)).response)).toEqual({ 404: 'fine' });
});

test('the response of another service that is thrown is no answer', async () => {
  const upstream = Object.defineProperty(json({ message: 'a' }, 404), 'url', {
    value: 'http://b/',
  });
  expect((await run(thrower(upstream))).response.status).toBe(502);
});

test.each(['AbortError', 'the reason'])('a client that left is no failure: %s', async (kind) => {
  const leaving = new AbortController();
  const request = new Request('http://a/', { signal: leaving.signal });
  leaving.abort(kind === 'AbortError' ? undefined : 'left');
  const { response, told } = await run(() => Promise.reject(request.signal.reason), request);
  expect([response.status, told]).toEqual([499, []]);
});

test('an AbortError of the service is one', async () => {
  const { told } = await run(thrower(new DOMException('secret', 'AbortError')));
  expect(told).toHaveLength(1);
});

test.each([true, false])('nothing for an upgrade, on Bun: %s', async (isBun) => {
  if (isBun) vi.stubGlobal('Bun', {});
  onTestFinished(() => void vi.unstubAllGlobals());
  const request = new Request('http://a/', { headers: { Upgrade: 'websocket' } });
  const { response, told } = await run(() => undefined, request);
  expect([response?.status, told.length]).toEqual(isBun ? [undefined, 0] : [500, 1]);
});
