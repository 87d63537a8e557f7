const assert = require('node:assert/strict');
const http = require('node:http');
const { after, before, beforeEach, describe, it, mock } = require('node:test');
const request = require('supertest');
const createArticles = require('../src/articles');
const createApp = require('../src/app');

describe('articles-api', () => {
  const logger = { info: mock.fn(), error: mock.fn() };
  const articles = createArticles();
  const app = createApp({ logger, articles });
  const server = http.createServer(app.callback());
  const api = request(server);
  let token;

  before(async () => {
    server.listen(0);
    const user = { email: 'ada', password: 'secret' };
    const res = await api.post('/api/users/login').send({ user });
    token = `Bearer ${res.body.user.token}`;
  });
  beforeEach(() => {
    logger.info.mock.resetCalls();
    logger.error.mock.resetCalls();
  });
  after(() => server.close());

  it('serves its page', async () => {
    const res = await api.get('/').expect(200).expect('Content-Type', /html/);
    assert.equal(res.text, '<h1>Articles</h1>\n');
  });

  it('is healthy while its store is up', async () => {
    await api.get('/health').expect(200, { ok: true, checks: [{ name: 'store', state: 'up' }] });
  });

  it('tells monitors which check fails', async () => {
    articles.store = 'down';
    const res = await api.get('/health').expect(503);
    articles.store = 'up';
    assert.deepEqual(res.body, { ok: false, checks: [{ name: 'store', state: 'down' }] });
  });

  it('lists articles, compressed, to be kept for a minute', async () => {
    const res = await api.get('/api/articles').set('Accept-Encoding', 'gzip').expect(200);
    assert.equal(res.headers['content-encoding'], 'gzip');
    assert.equal(res.headers['cache-control'], 'max-age=60');
    assert.match(res.headers['x-response-time'], /^\d+ms$/);
  });

  it('sends an article once', async () => {
    const get = () => api.get('/api/articles/hello').set('Authorization', token);
    await get().expect(200).expect('ETag', '"hello"');
    await get().set('If-None-Match', '"hello"').expect(200);
  });

  it('creates an article', async () => {
    const post = api.post('/api/articles').set('Authorization', token);
    const res = await post.send({ article: { title: 'News' } }).expect(201);
    assert.deepEqual(res.body.article, { title: 'News', slug: 'news', author: 'ada' });
  });

  it('asks for a token', async () => {
    const res = await api.get('/api/articles/hello').set('Origin', 'https://x.example.com');
    assert.equal(res.status, 401);
    assert.equal(res.headers['access-control-allow-origin'], 'https://conduit.example.com');
    assert.match(res.headers['access-control-expose-headers'], /X-Response-Time/i);
    assert.match(res.headers['x-response-time'], /^\d+ms$/);
    assert.deepEqual(res.body, { errors: { error: ['Authentication Error'] } });
  });

  it('refuses a token that nobody signed', async () => {
    await api.get('/api/articles/hello').set('Authorization', 'Bearer x.y.z').expect(401);
  });

  it('refuses a wrong password', async () => {
    const user = { email: 'ada', password: 'x' };
    const res = await api.post('/api/users/login').send({ user }).expect(403);
    assert.deepEqual(res.body.errors, { 'email or password': ['email or password is invalid'] });
  });

  it('wants an email', async () => {
    const res = await api.post('/api/users/login').send({ user: {} }).expect(422);
    assert.deepEqual(res.body.errors, { email: ['email can not be empty'] });
  });

  it('wants a title, and another one', async () => {
    const post = () => api.post('/api/articles').set('Authorization', token);
    await post()
      .send({ article: { title: 'Hello' } })
      .expect(409);
    const res = await post().send({ article: {} }).expect(422);
    assert.deepEqual(res.body.errors, { error: ["title can't be blank"] });
  });

  it('does not know every article', async () => {
    const res = await api.get('/api/articles/none').set('Authorization', token).expect(404);
    assert.deepEqual(res.body.errors, { error: ['No such article'] });
  });

  it('does not know every path', async () => {
    const res = await api.get('/api/nowhere').set('Authorization', token).expect(404);
    assert.deepEqual(res.body.errors, { error: ['Nothing here'] });
  });

  it('allows the methods that it has', async () => {
    const res = await api.put('/api/articles/hello').set('Authorization', token);
    assert.equal(res.status, 405);
    assert.equal(res.headers.allow, 'HEAD, GET, DELETE');
  });

  it('refuses JSON that is broken', async () => {
    const post = api.post('/api/users/login').set('Content-Type', 'application/json');
    await post.send('{"user":').expect(400);
  });

  it('refuses JSON that is too large', async () => {
    await api
      .post('/api/users/login')
      .send({ user: 'a'.repeat(30_000) })
      .expect(413);
  });

  it('takes a photo', async () => {
    const post = api.post('/api/users/photo');
    await post.attach('photo', Buffer.from('png'), 'a.png').expect(201, { size: 3 });
  });

  it('takes no photo that is too large', async () => {
    const post = api.post('/api/users/photo');
    const res = await post.attach('photo', Buffer.alloc(2000), 'a.png');
    assert.ok(res.status >= 400);
    assert.equal(res.body.size, undefined);
  });

  it('logs every request with what it was answered', async () => {
    await api.get('/api/articles').expect(200);
    await api.get('/api/articles/none').set('Authorization', token).expect(404);
    const lines = logger.info.mock.calls.map(({ arguments: [line] }) => line);
    assert.deepEqual(lines, ['GET /api/articles 200', 'GET /api/articles/none 404']);
    assert.equal(logger.error.mock.callCount(), 0);
  });

  it('logs what broke, and does not tell clients', async () => {
    const res = await api.get('/api/articles/broken').set('Authorization', token).expect(500);
    const [
      {
        arguments: [where, err],
      },
    ] = logger.error.mock.calls;
    assert.equal(where, 'GET /api/articles/broken');
    assert.equal(err.constructor, TypeError);
    assert.deepEqual(res.body, { errors: { error: ['Internal error'] } });
  });
});
