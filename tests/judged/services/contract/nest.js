import 'reflect-metadata';
import { decorateClass } from '@error-contract/harness/decorate';
import { ErrorContractModule } from '@error-contract/nest';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ThingsController } from '../bare/nest-controller.js';
import { host, impatient } from '../things.js';

class AppModule {}
decorateClass(
  AppModule,
  Module({ imports: [ErrorContractModule.forRoot()], controllers: [ThingsController] }),
);

/** The controller that is judged without the contract, and one import more. */
export async function startOn(adapter) {
  const app = await NestFactory.create(AppModule, adapter, { logger: false });
  impatient(app.getHttpServer());
  await app.listen(0, host);
  return app.getHttpServer();
}
