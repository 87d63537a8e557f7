import 'reflect-metadata';
import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import { type Listening, listening } from '@error-contract/harness/listen';
import { ErrorContractModule } from '@error-contract/nest';
import { Controller, Get, Module, Param, Post } from '@nestjs/common';
import { type AbstractHttpAdapter, NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
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

async function startOn(
  adapter: AbstractHttpAdapter,
  limit: string | undefined,
): Promise<Listening> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, adapter, {
    logger: false,
  });
  if (limit) app.useBodyParser('json', { limit });
  await app.listen(0, '127.0.0.1');
  return listening(app.getHttpServer());
}

/** Starts a service on Nest, over Express, that fails on request. */
export const startNestExpress = (): Promise<Listening> => startOn(new ExpressAdapter(), '100b');

/** Starts the same over Fastify, which takes its limit with its other options. */
export const startNestFastify = (): Promise<Listening> =>
  startOn(new FastifyAdapter({ bodyLimit: 100 }), undefined);
