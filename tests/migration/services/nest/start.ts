import 'reflect-metadata';
import { ErrorContractModule } from '@error-contract/nest';
import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** A module of one controller. */
export function moduleOf(controller: Type, imports: DynamicModule[] = []): DynamicModule {
  return { module: class {}, imports, controllers: [controller] };
}

/** Lets an app listen. */
export async function listen(app: INestApplication) {
  await app.listen(0, '127.0.0.1');
  return app.getHttpServer();
}

/** Starts a controller with the contract. */
export async function startWithContract(controller: Type) {
  const module = moduleOf(controller, [ErrorContractModule.forRoot()]);
  return listen(await NestFactory.create(module, { logger: false }));
}
