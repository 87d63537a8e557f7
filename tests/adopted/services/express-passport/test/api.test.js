import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Writable } from 'node:stream';
import { beforeEach, test } from 'node:test';
import request from 'supertest';
import { WebSocket } from 'ws';
import { createApp } from '../src/app.js';
import { live } from '../src/live.js';
import { sign } from '../src/routes/webhooks.js';
import { createStore } from '../src/store.js';

let app;
let lines;
let store;

beforeEach(() => {
  lines = [];
  const log = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(chunk));
      done();
    },
  });
  store = createStore();
  app = createApp({ store, log });
});

const api = (method, path) =>
  request(app)[method](`/api/v2${path}`).auth('demo', { type: 'bearer' });

test('lists orders, with their number', async () => {
  const res = await api('get', '/orders').set('Origin', 'https://shop.example.com');
  assert.equal(res.status, 200);
  assert.equal(res.headers['x-total-count'], '1');
  assert.equal(res.headers['access-control-expose-headers'], 'X-Total-Count');
});

test('a list that has not changed is not sent again', async () => {
  const { headers } = await api('get', '/orders');
  await api('get', '/orders').set('If-None-Match', headers.etag).expect(304);
});

test('creates an order and says where it is', async () => {
  const res = await api('post', '/orders').send({ item: 'desk', count: '2' }).expect(201);
  assert.equal(res.headers.location, '/api/v2/orders/2');
  assert.deepEqual(res.body, { id: '2', item: 'desk', count: 2, state: 'open' });
});

test('refuses an order, and says what is wrong with each field', async () => {
  const res = await api('post', '/orders').send({ count: 1.5 }).expect(400);
  assert.deepEqual(res.body.validation.body.keys, ['item', 'count']);
});

test('refuses a page that is no number', async () => {
  await api('get', '/orders?page=first').expect(400);
});

test('without a token: 401', async () => {
  const res = await request(app).get('/api/v2/orders');
  assert.equal(res.status, 401);
  assert.equal(res.headers['www-authenticate'], 'Bearer realm="Users"');
  assert.equal(res.text, 'Unauthorized');
});

test('with a wrong token: 401, and why', async () => {
  const res = await request(app).get('/api/v2/orders').auth('x', { type: 'bearer' });
  assert.equal(res.status, 401);
  assert.equal(res.headers['www-authenticate'], 'Bearer realm="Users", error="invalid_token"');
});

test('an order that is not there', async () => {
  const res = await api('get', '/orders/77').set('X-Request-Id', 'abc').expect(404);
  assert.equal(res.headers['x-content-type-options'], 'nosniff');
  assert.equal(res.body.error.message, 'No such order');
});

test('an order can be cancelled once', async () => {
  await api('post', '/orders/1/cancel').expect(200);
  const res = await api('post', '/orders/1/cancel').expect(409);
  assert.equal(res.body.error.message, 'The order is not open');
});

test('what is not for sale', async () => {
  const res = await api('post', '/orders').send({ item: 'moon', count: 1 }).expect(422);
  assert.equal(res.body.error.message, 'The moon is not for sale');
});

test('a fault of ours is a 500, and the log says what it was', async () => {
  const res = await api('get', '/report').expect(500);
  assert.doesNotMatch(res.text, /internal/);
  const told = lines.filter(({ level, err }) => level === 50 && err?.message.includes('reports'));
  assert.equal(told.length, 1);
});

test('every request is logged with its status', async () => {
  await api('get', '/orders').expect(200);
  await api('get', '/orders/77').expect(404);
  const logged = lines.filter(({ res }) => res).map(({ req, res }) => [req.url, res.statusCode]);
  assert.deepEqual(logged, [
    ['/api/v2/orders', 200],
    ['/api/v2/orders/77', 404],
  ]);
});

test('issues a token, which works', async () => {
  const form = { grant_type: 'client_credentials', client_secret: 's3cret' };
  const { body } = await request(app).post('/oauth/token').type('form').send(form).expect(200);
  await request(app).get('/api/v2/orders').auth(body.access_token, { type: 'bearer' }).expect(200);
});

test('tells OAuth clients why, in their own words', async () => {
  const ask = (form) => request(app).post('/oauth/token').type('form').send(form);
  await ask({ grant_type: 'password' }).expect(400, { error: 'unsupported_grant_type' });
  const res = await ask({ grant_type: 'client_credentials' }).expect(401);
  assert.equal(res.body.error, 'invalid_client');
  assert.equal(res.headers['ratelimit-limit'], '100');
});

test('takes a webhook that is signed, and no other', async () => {
  const body = '{"paid":true}';
  const hook = () => request(app).post('/webhooks/payments').type('json');
  await hook().set('X-Signature', sign(body)).send(body).expect(204);
  assert.deepEqual(store.payments, [{ paid: true }]);
  await hook()
    .set('X-Signature', 'x')
    .send(body)
    .expect(400, /^Webhook Error: signature/);
});

test('is ready as long as the queue is', async () => {
  await request(app).get('/health/live').expect(200);
  await request(app).get('/health/ready').expect(200, { ready: true, queue: 'up' });
  store.backlog = 101;
  await request(app).get('/health/ready').expect(503, { ready: false, queue: 'behind' });
});

test('tells connected clients about new orders', async () => {
  const server = createServer(app).listen(0, '127.0.0.1');
  const sockets = live(server, store);
  await once(server, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${server.address().port}/live?token=demo`);
  await once(client, 'open');
  const told = once(client, 'message');
  await api('post', '/orders').send({ item: 'desk', count: 1 }).expect(201);
  const [message] = await told;
  assert.deepEqual(JSON.parse(message), { order: '2' });
  client.close();
  sockets.close();
  server.close();
});

test('refuses to connect without a token', async () => {
  const server = createServer(app).listen(0, '127.0.0.1');
  live(server, store);
  await once(server, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${server.address().port}/live`);
  const [error] = await once(client, 'error');
  assert.match(error.message, /401/);
  server.close();
});
