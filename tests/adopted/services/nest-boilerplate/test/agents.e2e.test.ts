import 'reflect-metadata';

import assert = require('node:assert/strict');

import { after, before, describe, it } from 'node:test';
import { ConsoleLogger, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import request = require('supertest');

import { AppModule } from '../src/app.module';
import { HealthController } from '../src/health.controller';
import { setupApp } from '../src/setup-app';

const logged: unknown[] = [];

class TestLogger extends ConsoleLogger {
  log() {}
  error(...message: unknown[]) {
    logged.push(message[0]);
  }
}

describe('agents (e2e)', () => {
  let app: INestApplication;
  const api = () => request(app.getHttpServer());
  const get = (path: string) => api().get(path).set('Authorization', 'Bearer demo');
  const post = (body: object) =>
    api().post('/api/agents').set('Authorization', 'Bearer demo').send(body);

  before(async () => {
    app = await NestFactory.create(AppModule, { logger: new TestLogger() });
    await setupApp(app);
    await app.init();
  });

  after(() => app.close());

  it('/health (GET)', async () => {
    await api()
      .get('/health')
      .expect(200, { status: 'ok', info: { broker: { status: 'up' } } });
  });

  it('/health (GET) tells what is down', async () => {
    HealthController.isUp = false;
    const { status, body } = await api().get('/health');
    HealthController.isUp = true;
    assert.equal(status, 503);
    assert.deepEqual(body.details.info, { broker: { status: 'down' } });
  });

  it('/api/agents (GET)', async () => {
    const res = await get('/api/agents').set('Origin', 'https://agents.example.com');
    assert.deepEqual(res.body, [{ id: '1', name: 'Ada' }]);
    assert.equal(res.headers['access-control-allow-origin'], 'https://agents.example.com');
  });

  it('/api/agents (POST)', async () => {
    await post({ name: 'Bob', size: 2 }).expect(201, { id: '2', name: 'Bob' });
  });

  it('/api/agents (POST) says what is invalid', async () => {
    const { body } = await post({ size: 0, voice: {} }).expect(400);
    assert.deepEqual(body.details.message, [
      'name should not be empty',
      'name must be a string',
      'size must not be less than 1',
      'voice.language must be a string',
    ]);
  });

  it('/api/agents (POST) refuses a name that is taken', async () => {
    const { body } = await post({ name: 'Ada' }).expect(409);
    assert.equal(body.details.message, 'The name is taken');
  });

  it('/api/agents (POST) refuses a key that may only read', async () => {
    await api().post('/api/agents').set('Authorization', 'Bearer reader').send({}).expect(403);
  });

  it('/api/agents (GET) wants a key, and lets browsers read that', async () => {
    const res = await api().get('/api/agents').set('Origin', 'https://agents.example.com');
    assert.equal(res.status, 401);
    assert.equal(res.headers['access-control-allow-origin'], 'https://agents.example.com');
  });

  it('/api/agents (GET) wants a key that it knows', async () => {
    const res = await api().get('/api/agents').set('Authorization', 'Bearer x').expect(401);
    assert.equal(res.body.details.message, 'The key is unknown');
  });

  it('/api/agents/:id (GET)', async () => {
    await get('/api/agents/1').expect(200, { id: '1', name: 'Ada' });
    const { body } = await get('/api/agents/77').expect(404);
    assert.equal(body.path, '/api/agents/77');
  });

  it('/api/agents/pages/:page (GET) wants a number', async () => {
    await get('/api/agents/pages/2').expect(200, { page: 2 });
    await get('/api/agents/pages/two').expect(400);
  });

  it('/api/agents/teapot (GET) has a code', async () => {
    const { body } = await get('/api/agents/teapot').expect(418);
    assert.equal(body.details.code, 'TEAPOT');
  });

  it('/api/agents/:id/voice (POST)', async () => {
    const upload = (size: number) =>
      api()
        .post('/api/agents/1/voice')
        .set('Authorization', 'Bearer demo')
        .attach('voice', Buffer.alloc(size), 'a.wav');
    await upload(3).expect(200, { size: 3 });
    await upload(2000).expect(413);
  });

  it('/api/agents/report (GET) logs what happened, and does not tell', async () => {
    logged.length = 0;
    const { text } = await get('/api/agents/report').expect(500);
    assert.doesNotMatch(text, /password/);
    const told = logged.filter((error) => String(error).includes('password authentication failed'));
    assert.equal(told.length, 1);
  });

  it('/nowhere (GET)', async () => {
    await api().get('/api/nowhere').expect(404);
  });
});
