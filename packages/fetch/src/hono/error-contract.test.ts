import { type ApiError, ConflictError, NotFoundError } from '@error-contract/core';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { validator } from 'hono/validator';
import { expect, test } from 'vitest';
import { hidden, said } from '../testing/said.ts';
import { errorContract } from './error-contract.ts';

const notJson = { 400: 'Request body is not valid JSON' };
const unknown = { 404: 'Route not found' };
const json = { 'Content-Type': 'application/json' };
const post = (body: string) => ({ method: 'POST', body, headers: json });

function routes(app: Hono): Hono {
  app.get('/ours', () => Promise.reject(new NotFoundError('No agent')));
  app.get('/bug', () => Promise.reject(new Error('secret')));
  app.get('/null', () => Promise.reject(null));
  app.get('/exception', () => Promise.reject(new HTTPException(403, { message: 'Not yours' })));
  const res = new Response('Key revoked', {
    status: 401,
    headers: { 'WWW-Authenticate': 'Basic' },
  });
  app.get('/response', () => Promise.reject(new HTTPException(401, { res })));
  app.get('/answer', (c) => c.json({ x: 1 }, 409));
  app.get('/missing', (c) => c.notFound());
  app.get('/thrown', () => Promise.reject(new Response('taken', { status: 409 })));
  app.get('/redirect', () => Promise.reject(Response.redirect('http://a/')));
  app.post('/json', async (c) => c.json(await c.req.json()));
  app.post('/raw', async (c) => c.json(await c.req.raw.json()));
  app.post('/parse', async (c) => c.json([await c.req.text(), JSON.parse('{"b":')]));
  app.post(
    '/validator',
    validator('json', (value) => value),
    (c) => c.json({}),
  );
  return app;
}

/** An app, and what `onError` is told. Routes come before the contract, or after it. */
function appWith(isBefore = true) {
  const told: ApiError[] = [];
  const app = isBefore ? routes(new Hono()) : new Hono();
  errorContract(app, { onError: (error) => told.push(error) });
  return { app: isBefore ? app : routes(app), told };
}

const rows: readonly (readonly [string, RequestInit, unknown])[] = [
  ['/ours', {}, { 404: 'No agent' }],
  ['/bug', {}, hidden],
  ['/null', {}, hidden],
  ['/exception', {}, { 403: 'Not yours' }],
  ['/response', {}, { 401: 'Key revoked' }],
  ['/answer', {}, { 409: 'Conflict' }],
  ['/missing', {}, unknown],
  ['/nowhere', {}, unknown],
  ['/thrown', {}, { 409: 'taken' }],
  ['/json', post('{"a":'), notJson],
  ['/raw', post('{"a":'), notJson],
  ['/parse', post('{"a":1}'), hidden],
  ['/validator', post('{"a":'), { 400: 'Malformed JSON in request body' }],
];

test.each([true, false])('routes before the contract: %s', async (isBefore) => {
  const { app, told } = appWith(isBefore);
  for (const [path, init, expected] of rows) {
    expect([path, await said(await app.request(path, init))]).toEqual([path, expected]);
  }
  expect(told).toHaveLength(rows.length);
});

test.each(rows.filter(([, { method }]) => !method))(
  'HEAD has the headers of GET: %s',
  async (path) => {
    const { app } = appWith();
    const [get, head] = [await app.request(path), await app.request(path, { method: 'HEAD' })];
    expect([head.status, ...head.headers]).toEqual([get.status, ...get.headers]);
    expect(head.body).toBeNull();
  },
);

test('a redirect that is thrown passes', async () => {
  expect((await appWith().app.request('/redirect')).status).toBe(302);
});

test('headers that were set before the error stay, and what a layer adds', async () => {
  const { app } = appWith(false);
  app.use('/late/*', cors({ origin: 'http://b' }), compress({ threshold: 1 }), async (c, next) => {
    c.header('X-Before', '1');
    c.header('ETag', '"a"');
    await next();
    c.header('X-After', '2');
  });
  app.get('/late/ours', () => Promise.reject(new ConflictError('taken')));
  const response = await app.request('/late/ours', {
    headers: { 'Accept-Encoding': 'gzip', Origin: 'http://b' },
  });
  const names = ['access-control-allow-origin', 'x-before', 'x-after', 'etag', 'content-encoding'];
  expect(names.map((name) => response.headers.get(name))).toEqual([
    'http://b',
    '1',
    '2',
    null,
    'gzip',
  ]);
  const plain = response.body?.pipeThrough(new DecompressionStream('gzip'));
  expect(await new Response(plain).json()).toMatchObject({ message: 'taken' });
});

test('an encoding that a handler had set before is none of the error', async () => {
  const { app } = appWith(false);
  app.get('/packed', (c) => {
    c.header('Content-Encoding', 'gzip');
    c.res = c.body('packed');
    throw new ConflictError('taken');
  });
  expect(await said(await app.request('/packed'))).toEqual({ 409: 'taken' });
});

test('a challenge of an HTTPException stays', async () => {
  const response = await appWith().app.request('/response');
  expect(response.headers.get('www-authenticate')).toBe('Basic');
});

test.each([
  ['app.route', (app: Hono, sub: Hono) => app.route('/sub', sub)],
  ['app.basePath', (app: Hono) => routes(app.basePath('/sub'))],
  ['app.mount', (app: Hono, sub: Hono) => app.mount('/sub', sub.fetch)],
])('%s', async (name, mount) => {
  const { app, told } = appWith(false);
  const sub = routes(new Hono());
  if (name === 'app.mount') errorContract(sub, { onError() {} });
  mount(app, sub);
  expect(await said(await app.request('/sub/ours'))).toEqual({ 404: 'No agent' });
  expect(await said(await app.request('/sub/answer'))).toEqual({ 409: 'Conflict' });
  // That of the app which is mounted is told.
  expect(told).toHaveLength(name === 'app.mount' ? 0 : 2);
});

test.each([
  ['before the contract', (app: Hono) => app, (app: Hono) => app.onError(own)],
  ['after it', (app: Hono) => app.onError(own), (app: Hono) => app],
  [
    'of an app that is mounted',
    (app: Hono) => app.route('/', routes(new Hono().onError(own))),
    (app: Hono) => app,
  ],
])('an error handler of the service answers first: %s', async (_, after, before) => {
  const told: ApiError[] = [];
  const app = before(new Hono());
  errorContract(app, { onError: (error) => told.push(error) });
  after(app);
  if (told) routes(app);
  expect(await said(await app.request('/ours'))).toEqual({ 418: 'Mine' });
  expect(told.map(({ cause }) => cause)).toEqual([expect.any(NotFoundError)]);
});

function own(_error: Error, c: Context) {
  return c.json({ error: 'Mine' }, 418);
}

test.each([
  ['with success', 200, [200, 'page']],
  ['with a 404', 404, { 404: 'page' }],
] as const)('a notFound of the service answers %s', async (_, status, expected) => {
  const app = new Hono().notFound((c) => c.text('page', status));
  errorContract(app, { onError() {} });
  expect(await said(await app.request('/nowhere'))).toEqual(expected);
});

test('a middleware that answers an error with success is left to do so', async () => {
  const app = new Hono();
  errorContract(app, { onError() {} });
  app.use(async (c, next) => {
    await next();
    if (c.error) c.res = c.text('fallback');
  });
  routes(app);
  expect(await said(await app.request('/bug'))).toEqual([200, 'fallback']);
});

test('hooks are given what Hono knows, and a report the pattern of the route', async () => {
  const seen: unknown[] = [];
  const app = new Hono<{ Bindings: { key: string } }>();
  errorContract(app, {
    responses: 'report',
    onError: (_error, { c, env, route }) => seen.push(c?.req.path, env.key, route),
    onDeviation: ({ route }) => seen.push(route),
  });
  app.use('*', (_c, next) => next());
  app.get('/agents/:id', (c) => (c.req.param('id') === '1' ? c.json({}, 409) : Promise.reject(1)));
  app.get('/bug', () => Promise.reject(new Error('a')));
  await app.request('/agents/1', {}, { key: 'k' });
  await app.request('/bug', { method: 'HEAD' }, { key: 'k' });
  await app.request('/nowhere', {}, { key: 'k' });
  expect(seen).toEqual(['/agents/:id', '/bug', 'k', '/bug', 'no route']);
});
