import { NotFoundError } from '@error-contract/core';
import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import { expectContract, said } from '@error-contract/harness/expect-contract';
import { ErrorContractModule } from '@error-contract/nest';
import { Controller, Get, type INestApplication, Post, UseInterceptors } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ExpressAdapter, FileInterceptor } from '@nestjs/platform-express';
import { HealthCheckService, TerminusModule } from '@nestjs/terminus';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, create, platforms, throwing } from './apps.ts';

let app: INestApplication;

afterEach(() => app.close());

const imports = [ErrorContractModule.forRoot()];
const controllers = [throwing(() => new NotFoundError('No such agent'))];

describe.each(platforms)('on %s', (_name, adapter) => {
  test('@nestjs/throttler', async () => {
    const throttler = ThrottlerModule.forRoot([{ ttl: 60_000, limit: 1 }]);
    const providers = [{ provide: APP_GUARD, useClass: ThrottlerGuard }];
    app = await create({ imports: [...imports, throttler], controllers, providers }, adapter());
    expectContract((await ask(app, { path: '/one' })).response, said(404, 'No such agent'));
    const { response } = await ask(app, { path: '/one' });
    expectContract(response, { status: 429, headers: { 'retry-after': '60' } });
  });

  test('@nestjs/terminus', async () => {
    class HealthController {
      readonly health: HealthCheckService;
      constructor(health: HealthCheckService) {
        this.health = health;
      }
      check() {
        return this.health.check([() => ({ db: { status: 'down', message: 'no answer' } })]);
      }
    }
    Reflect.defineMetadata('design:paramtypes', [HealthCheckService], HealthController);
    decorateMethod(HealthController, 'check', [Get()]);
    decorateClass(HealthController, Controller('health'));
    const terminus = TerminusModule.forRoot({ logger: false });
    app = await create(
      { imports: [...imports, terminus], controllers: [HealthController] },
      adapter(),
    );
    const { status, body } = await ask(app, { path: '/health' });
    expect([status, JSON.parse(body)]).toMatchObject([503, { error: { db: { status: 'down' } } }]);
  });
});

test.each([
  ['a file that is too large', 'file', 'x'.repeat(20), said(413, 'File too large')],
  ['a file of another name', 'n'.repeat(5_000), 'x', said(400, 'Unexpected file field')],
])('multer refuses %s', async (_, name, content, expected) => {
  class UploadController {
    upload() {}
  }
  const limited = FileInterceptor('file', { limits: { fileSize: 10 } });
  decorateMethod(UploadController, 'upload', [Post(), UseInterceptors(limited)]);
  decorateClass(UploadController, Controller('upload'));
  app = await create({ imports, controllers: [UploadController] }, new ExpressAdapter());
  const part = `Content-Disposition: form-data; name="${name}"; filename="a"`;
  const { response } = await ask(app, {
    method: 'POST',
    path: '/upload',
    headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    body: `--b\r\n${part}\r\n\r\n${content}\r\n--b--\r\n`,
  });
  expectContract(response, expected);
});
