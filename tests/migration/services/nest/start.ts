import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { installContract } from './install-contract.ts';

/** A module of one controller. */
export function moduleOf(controller: Type): DynamicModule {
  return { module: class {}, controllers: [controller] };
}

/** Starts a controller with the contract. */
export async function startWithContract(controller: Type) {
  const AppModule = moduleOf(controller);
  // <start>
  const app = await NestFactory.create(AppModule, { logger: false });
  installContract(app);
  // </start>
  await app.listen(0, '127.0.0.1');
  return app.getHttpServer();
}
