import 'reflect-metadata';
import { guardServer } from '@error-contract/core/node';
import { errorContract } from '@error-contract/express';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ContractFilter } from './contract-filter.ts';

/** A module of one controller. */
export function moduleOf(controller: Type): DynamicModule {
  return { module: class {}, controllers: [controller] };
}

/** Starts a controller with the contract. */
export async function startWithContract(controller: Type) {
  const AppModule = moduleOf(controller);
  // <start>
  const app = await NestFactory.create(AppModule, { logger: false });
  app.useGlobalFilters(new ContractFilter());
  errorContract(app.getHttpAdapter().getInstance()); // answers of middlewares
  guardServer(app.getHttpServer()); // bytes that are no HTTP
  // </start>
  await app.listen(0, '127.0.0.1');
  return app.getHttpServer();
}
