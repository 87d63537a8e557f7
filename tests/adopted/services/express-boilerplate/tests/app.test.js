const assert = require('node:assert/strict');
const { after, before, describe, it, mock } = require('node:test');
const request = require('supertest');
const app = require('../src/app');
const logger = require('../src/logger');
const { sign } = require('../src/middlewares/auth');
const users = require('../src/users');

const admin = `Bearer ${sign(['getUsers', 'manageUsers'])}`;
const reader = `Bearer ${sign(['getUsers'])}`;
const ada = { name: 'Ada', email: 'ada@example.com' };

describe('Health', () => {
  after(() => users.setUp(true));

  it('should tell that the database is up', async () => {
    await request(app)
      .get('/health')
      .expect(200, { status: 'pass', checks: { database: 'up' } });
  });

  it('should tell which part is down', async () => {
    users.setUp(false);
    await request(app)
      .get('/health')
      .expect(503, { status: 'fail', checks: { database: 'down' } });
  });
});

describe('Middlewares', () => {
  it('should send static files that can be cached', async () => {
    const res = await request(app).get('/static/site.css').expect(200);
    assert.match(res.headers['cache-control'], /max-age=86400/);
    await request(app).get('/static/site.css').set('If-None-Match', res.headers.etag).expect(304);
  });

  it('should answer preflight requests', async () => {
    await request(app)
      .options('/v1/users')
      .set('Origin', 'https://app.example.com')
      .set('Access-Control-Request-Method', 'POST')
      .expect(204)
      .expect('Access-Control-Allow-Methods', /POST/);
  });

  it('should let browsers read failures too', async () => {
    await request(app)
      .get('/v1/users')
      .set('Origin', 'https://app.example.com')
      .expect(401)
      .expect('Access-Control-Allow-Origin', 'https://app.example.com')
      .expect('Access-Control-Allow-Credentials', 'true')
      .expect('Content-Security-Policy', /default-src/);
  });

  it('should compress large answers', async () => {
    for (let i = 0; i < 10; i += 1)
      await users.create({ name: 'Bob', email: `bob${i}@example.com` });
    await request(app)
      .get('/v1/users')
      .set('Authorization', reader)
      .set('Accept-Encoding', 'gzip')
      .expect(200)
      .expect('Content-Encoding', 'gzip');
  });

  it('should log every request with its status', async () => {
    const info = mock.method(logger, 'info');
    await request(app).get('/v1/users/999').set('Authorization', reader).expect(404);
    await request(app).get('/health').expect(200);
    const lines = info.mock.calls.map(({ arguments: [line] }) => line);
    info.mock.restore();
    assert.match(lines[0], /^GET \/v1\/users\/999 404 \d+ - [\d.]+ ms$/);
    assert.match(lines[1], /^GET \/health 200 \d+ - [\d.]+ ms$/);
  });
});

describe('Sessions', () => {
  it('should keep who logged in in a cookie', async () => {
    const agent = request.agent(app);
    const res = await agent.post('/v1/session').send({ email: ada.email, password: 'password1' });
    assert.equal(res.status, 200);
    assert.match(res.headers['set-cookie'][0], /^sid=/);
    await agent.get('/v1/session').expect(200, { email: ada.email });
  });

  it('should return 401 for a wrong password', async () => {
    const res = await request(app).post('/v1/session').send({ email: ada.email, password: 'x' });
    assert.equal(res.status, 401);
    assert.equal(res.body.message, 'Incorrect email or password');
  });

  it('should return 401 without a session', async () => {
    const res = await request(app).get('/v1/session').expect(401);
    assert.deepEqual(res.body, { code: 401, message: 'No session' });
  });
});

describe('Users', () => {
  let created;

  before(async () => {
    created = await request(app).post('/v1/users').set('Authorization', admin).send(ada);
  });

  it('should return 201 and the user', async () => {
    assert.equal(created.status, 201);
    assert.deepEqual(created.body, { id: created.body.id, ...ada });
    await request(app)
      .get(`/v1/users/${created.body.id}`)
      .set('Authorization', reader)
      .expect(200, created.body);
  });

  it('should return 401 if the access token is missing', async () => {
    const res = await request(app).get('/v1/users').expect(401);
    assert.deepEqual(res.body, { code: 401, message: 'Please authenticate' });
  });

  it('should return 403 if a right is missing', async () => {
    const res = await request(app).post('/v1/users').set('Authorization', reader).send(ada);
    assert.equal(res.status, 403);
    assert.equal(res.body.message, 'Forbidden');
  });

  it('should return 404 if the user is not found', async () => {
    const res = await request(app).get('/v1/users/999').set('Authorization', reader).expect(404);
    assert.equal(res.body.message, 'User not found');
  });

  it('should return 400 with what is wrong', async () => {
    const post = request(app).post('/v1/users').set('Authorization', admin);
    const res = await post.send({ email: 'nobody' }).expect(400);
    assert.equal(res.body.message, '"name" is required, "email" must be a valid email');
  });

  it('should return 400 for JSON that cannot be read', async () => {
    const post = request(app).post('/v1/users').set('Authorization', admin);
    await post.set('Content-Type', 'application/json').send('{"name":').expect(400);
  });

  it('should return 413 for a body that is too large', async () => {
    const post = request(app).post('/v1/users').set('Authorization', admin);
    await post.send({ name: 'a'.repeat(60_000) }).expect(413);
  });

  it('should return 404 for an unknown route', async () => {
    const res = await request(app).get('/v1/nowhere').expect(404);
    assert.equal(res.body.message, 'Not found');
  });

  it('should store an avatar', async () => {
    await request(app)
      .post('/v1/users/1/avatar')
      .set('Authorization', reader)
      .attach('avatar', Buffer.from('png'), 'avatar.png')
      .expect(201, { size: 3 });
  });

  it('should refuse an avatar that is too large', async () => {
    await request(app)
      .post('/v1/users/1/avatar')
      .set('Authorization', reader)
      .attach('avatar', Buffer.alloc(2000), 'avatar.png')
      .expect(400);
  });

  it('should log what was thrown and return 500', async () => {
    const error = mock.method(logger, 'error');
    await request(app).get('/v1/users/report').expect(500);
    const [{ arguments: logged }] = error.mock.calls;
    error.mock.restore();
    assert.match(logged[0].stack, /ECONNREFUSED db-7\.internal:5432/);
    assert.equal(error.mock.callCount(), 1);
  });

  it('should return 409 for an email that is taken', async () => {
    const res = await request(app).post('/v1/users').set('Authorization', admin).send(ada);
    assert.equal(res.status, 409);
    assert.equal(res.body.message, 'Email already taken');
  });
});
