import { ApiError, NotFoundError } from '@error-contract/core';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { errorContract } from './error-contract.ts';
import { errorContract as small } from './small/error-contract.ts';
import { hidden, posted, said } from './testing/said.ts';

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

describe('what a request holds', () => {
  test.each([
    [
      'an event',
      (handle: () => Response) =>
        errorContract((_event: { request: Request }) => handle())({ request: get() }),
    ],
    ['a request', (handle: () => Response) => errorContract(handle)(get())],
  ])('%s', async (_, call) => {
    const thrown = thrower(new NotFoundError('No agent')) as () => never;
    expect(await said(await call(thrown))).toEqual({ 404: 'No agent' });
  });

  test('anything else is a mistake', () => {
    expect(() => errorContract(() => new Response())({} as Request)).toThrow('with a Request');
    expect(() => errorContract({} as never)).toThrow('takes a function');
  });
});

test('hooks are given the request and the other arguments', async () => {
  const seen: unknown[] = [];
  const handle = errorContract((_request: Request, _env: string): Response => thrower(1)(), {
    onError: (_error, { request, rest: [env] }) => seen.push(request.url, env),
  });
  await handle(get('/x'), 'bindings');
  expect(seen).toEqual(['http://a/x', 'bindings']);
});

test('a contract within a contract tells once', async () => {
  const inner = vi.fn();
  const handle = errorContract(thrower(new NotFoundError('a')) as () => never, { onError: inner });
  const { response, told } = await run(handle);
  expect(await said(response)).toEqual({ 404: 'a' });
  expect([inner.mock.calls.length, told.length]).toEqual([1, 0]);
});

test('what a layer makes of an error keeps its headers, and not its body', async () => {
  const inner = errorContract(thrower(new NotFoundError('a')) as () => never, { onError() {} });
  const layer = async (request: Request) => {
    const { headers, status } = await inner(request);
    return new Response('mine', {
      status,
      headers: { ...Object.fromEntries(headers), 'X-A': 'b' },
    });
  };
  const { response } = await run(layer);
  expect(response.headers.get('x-a')).toBe('b');
  expect(await said(response)).toEqual({ 404: 'a' });
});

test.each(['report', 'keep'] as const)('%s leaves an answer', async (responses) => {
  const told: unknown[] = [];
  const onDeviation = ({ route }: { route: string }) => told.push(route);
  const answer = json({ x: 1 }, 409);
  const handle = errorContract(() => answer, { responses, onDeviation });
  expect(await handle(get('/a?b'))).toBe(answer);
  expect(await answer.json()).toEqual({ x: 1 });
  expect(told).toEqual(responses === 'report' ? ['/a'] : []);
});

test('an answer in a protocol of its own is kept as it is', async () => {
  const answer = json({ error: 'invalid_grant' }, 400);
  expect((await run(() => answer)).response).toBe(answer);
});

describe('without onError', () => {
  test.each([
    ['a 5xx is logged', new Error('secret'), 1],
    ['a client error is not', new NotFoundError(), 0],
  ])('%s', async (_, thrown, count) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    await errorContract(thrower(thrown) as () => never)(get());
    expect(log.mock.calls).toEqual(count ? [[thrown]] : []);
  });
});

describe('bodies that the handler parses by itself', () => {
  const form = { 'Content-Type': 'multipart/form-data; boundary=a' };
  const notJson = { 400: 'Request body is not valid JSON' };
  test.each([
    ['request.json()', (request: Request) => request.json(), posted('{"a":'), notJson],
    [
      'request.formData()',
      (request: Request) => request.formData(),
      posted('--b', form),
      { 400: 'Bad Request' },
    ],
    [
      'no form',
      (request: Request) => request.formData(),
      posted('{}'),
      { 415: 'Unsupported Media Type' },
    ],
    ['JSON from elsewhere', () => JSON.parse('{"a":'), posted('{}'), hidden],
    [
      'a body that was read',
      async (request: Request) => {
        await request.text();
        return request.json();
      },
      posted('{}'),
      hidden,
    ],
  ])('%s', async (_, handle, request, expected) => {
    expect(await said((await run(handle, request)).response)).toEqual(expected);
  });
});

describe('the small entry', () => {
  const options = { onError() {} };
  test.each([
    ['errors of ours', new NotFoundError('a'), { 404: 'a' }],
    ['others', Object.assign(new Error('a'), { status: 404, expose: true }), hidden],
  ])('%s', async (_, thrown, expected) => {
    expect(await said(await small(thrower(thrown) as () => never, options)(get()))).toEqual(
      expected,
    );
  });

  test('asks a recogniser of yours', async () => {
    const recognize = () => new ApiError(418, 'a');
    const handle = small(thrower({}) as () => never, { ...options, recognize });
    expect(await said(await handle(get()))).toEqual({ 418: 'a' });
  });

  test.each([
    ['a body that is malformed', posted('{'), { 400: 'Request body is not valid JSON' }],
    ['a body that is not', posted('{}'), { 409: 'taken' }],
  ])('%s', async (_, request, expected) => {
    const handle = small(
      async (asked) => json(await asked.json().then(() => ({ error: 'taken' })), 409),
      options,
    );
    expect(await said(await handle(request))).toEqual(expected);
  });
});

const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/;307;' });
test.each([
  ['a redirect of Next', redirect],
  ['a redirect of SvelteKit', { status: 302, location: '/login' }],
])('goes on to the framework: %s', async (_, thrown) => {
  await expect(run(() => Promise.reject(thrown))).rejects.toBe(thrown);
});
