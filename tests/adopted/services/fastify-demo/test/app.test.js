import assert from 'node:assert';
import { it } from 'node:test';
import { build } from './helper.js';

it('GET /', async (t) => {
  const { app } = await build(t);
  const res = await app.inject({ url: '/' });
  assert.deepStrictEqual(JSON.parse(res.payload), { message: 'Welcome to the tasks' });
});

it('should describe its routes', async (t) => {
  const { app } = await build(t);
  const res = await app.inject({ url: '/documentation/json' });
  assert.deepStrictEqual(Object.keys(res.json().paths), [
    '/',
    '/health',
    '/api/login',
    '/api/tasks/',
    '/api/tasks/{id}',
    '/api/tasks/{id}/assign',
    '/api/tasks/{id}/upload',
    '/api/tasks/report',
  ]);
});

it('should tell its health', async (t) => {
  const { app } = await build(t);
  const up = await app.inject({ url: '/health' });
  assert.strictEqual(up.statusCode, 200);
  assert.deepStrictEqual(up.json(), { status: 'up', disk: 'free' });
});

it('should tell what is full', async (t) => {
  const { app } = await build(t);
  app.disk.isFull = true;
  const res = await app.inject({ url: '/health' });
  assert.strictEqual(res.statusCode, 503);
  assert.deepStrictEqual(res.json(), { status: 'down', disk: 'full' });
});

it('should send static files', async (t) => {
  const { app } = await build(t);
  const res = await app.inject({ url: '/assets/hello.txt' });
  assert.strictEqual(res.payload, 'hello\n');
  const { headers } = res;
  const again = await app.inject({
    url: '/assets/hello.txt',
    headers: { 'if-none-match': headers.etag },
  });
  assert.strictEqual(again.statusCode, 304);
});

it('should answer preflight requests', async (t) => {
  const { app } = await build(t);
  const headers = {
    origin: 'https://tasks.example.com',
    'access-control-request-method': 'PATCH',
  };
  const res = await app.inject({ method: 'OPTIONS', url: '/api/tasks', headers });
  assert.strictEqual(res.statusCode, 204);
  assert.strictEqual(res.headers['access-control-allow-methods'], 'GET, POST, PATCH');
});

it('should log in with a signed cookie', async (t) => {
  const { app, cookies } = await build(t);
  const res = await app.inject({ url: '/api/tasks', cookies });
  assert.strictEqual(res.statusCode, 200);
  assert.deepStrictEqual(res.json(), [{ id: '1', name: 'Write', status: 'new' }]);
});

it('should refuse a wrong password', async (t) => {
  const { app } = await build(t);
  const payload = { user: 'basic', password: 'x' };
  const res = await app.inject({ method: 'POST', url: '/api/login', payload });
  assert.strictEqual(res.statusCode, 401);
  assert.strictEqual(res.json().message, 'Invalid user or password.');
});

it('should refuse who is not logged in, and let browsers read it', async (t) => {
  const { app } = await build(t);
  const headers = { origin: 'https://tasks.example.com' };
  const res = await app.inject({ url: '/api/tasks', headers });
  assert.strictEqual(res.statusCode, 401);
  assert.strictEqual(res.headers['access-control-allow-origin'], 'https://tasks.example.com');
  assert.match(res.headers['content-security-policy'], /default-src/);
  assert.deepStrictEqual(res.json(), { message: 'You must be authenticated.' });
});

it('should refuse a user without the role', async (t) => {
  const { app, cookies } = await build(t);
  const res = await app.inject({ method: 'PATCH', url: '/api/tasks/1/assign', cookies });
  assert.strictEqual(res.statusCode, 403);
  assert.strictEqual(res.json().message, 'You are not allowed to do this.');
});

it('should add a task', async (t) => {
  const { app, cookies } = await build(t);
  const payload = { name: 'Read' };
  const res = await app.inject({ method: 'POST', url: '/api/tasks', cookies, payload });
  assert.strictEqual(res.statusCode, 201);
  assert.deepStrictEqual(res.json(), { id: '2', name: 'Read', status: 'new' });
});

it('should refuse a task that is there', async (t) => {
  const { app, cookies } = await build(t);
  const payload = { name: 'Write' };
  const res = await app.inject({ method: 'POST', url: '/api/tasks', cookies, payload });
  assert.strictEqual(res.statusCode, 409);
  assert.strictEqual(res.json().message, 'This task is there already');
});

it('should refuse a task that is invalid', async (t) => {
  const { app, cookies } = await build(t);
  const payload = { size: 'big' };
  const res = await app.inject({ method: 'POST', url: '/api/tasks', cookies, payload });
  assert.strictEqual(res.statusCode, 400);
  assert.match(res.json().message, /^body must have required property 'name'/);
});

it('should return 404 if a task is not found', async (t) => {
  const { app, cookies } = await build(t);
  const res = await app.inject({ url: '/api/tasks/9999', cookies });
  assert.strictEqual(res.statusCode, 404);
  assert.strictEqual(res.json().message, 'Task not found');
});

const upload = (bytes) => ({
  headers: { 'content-type': 'multipart/form-data; boundary=b' },
  payload: `--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${'a'.repeat(bytes)}\r\n--b--\r\n`,
});

it('should take a file', async (t) => {
  const { app, cookies } = await build(t);
  const res = await app.inject({
    method: 'POST',
    url: '/api/tasks/1/upload',
    cookies,
    ...upload(9),
  });
  assert.deepStrictEqual(res.json(), { length: 9 });
});

it('should refuse a file that is too large', async (t) => {
  const { app, cookies } = await build(t);
  const res = await app.inject({
    method: 'POST',
    url: '/api/tasks/1/upload',
    cookies,
    ...upload(2000),
  });
  assert.strictEqual(res.statusCode, 413);
  assert.strictEqual(res.json().message, 'request file too large');
});

it('should log an error with its cause, and hide it', async (t) => {
  const { app, cookies, lines } = await build(t);
  const res = await app.inject({ url: '/api/tasks/report', cookies });
  assert.strictEqual(res.statusCode, 500);
  assert.doesNotMatch(res.payload, /ER_ACCESS_DENIED/);
  const told = lines.filter(
    ({ level, err }) => level === 50 && err?.message.startsWith('ER_ACCESS'),
  );
  assert.strictEqual(told.length, 1);
  assert.strictEqual(res.json().message, 'Internal Server Error');
});

it('should log every request', async (t) => {
  const { app, cookies, lines } = await build(t);
  lines.length = 0;
  await app.inject({ url: '/api/tasks', cookies });
  await app.inject({ url: '/api/tasks/9999', cookies });
  assert.deepStrictEqual(
    lines.map(({ msg, res }) => [msg, res?.statusCode]),
    [
      ['incoming request', undefined],
      ['request completed', 200],
      ['incoming request', undefined],
      ['request completed', 404],
    ],
  );
});

it('should answer unknown routes', async (t) => {
  const { app } = await build(t);
  const res = await app.inject({ url: '/this-route-does-not-exist' });
  assert.strictEqual(res.statusCode, 404);
  assert.deepStrictEqual(res.json(), { message: 'Not Found' });
});

it('should limit who looks for routes', async (t) => {
  const { app } = await build(t);
  for (let i = 0; i < 100; i += 1) await app.inject({ url: '/nowhere' });
  const res = await app.inject({ url: '/nowhere' });
  assert.strictEqual(res.statusCode, 429);
  assert.ok(res.headers['retry-after']);
});
