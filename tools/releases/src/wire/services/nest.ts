import 'reflect-metadata';
import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import { type Listening, listening } from '@error-contract/harness/listen';
import { ErrorContractModule } from '@error-contract/nest';
import { Controller, Get, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { throwableFor } from '../throwables.ts';

class FailingController {
  fail(name: string): never {
    throw throwableFor(name);
  }

  create(): object {
    return { id: 'thing_1' };
  }
}
decorateMethod(FailingController, 'fail', [Get('fail/:name')], [Param('name')]);
decorateMethod(FailingController, 'create', [Post('things')]);
decorateClass(FailingController, Controller());

class AppModule {}
decorateClass(
  AppModule,
  Module({
    imports: [ErrorContractModule.forRoot({ onError: () => {} })],
    controllers: [FailingController],
  }),
);

/**
 * Starts a service on Nest that fails on request: on Express, to whose bytes `tests/wire` holds the
 * other platform.
 */
export async function startNest(): Promise<Listening> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { logger: false });
  app.useBodyParser('json', { limit: '100b' });
  await app.listen(0, '127.0.0.1');
  return listening(app.getHttpServer());
}
