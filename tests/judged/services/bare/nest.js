import 'reflect-metadata';
import { decorateClass } from '@error-contract/harness/decorate';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { host, impatient } from '../things.js';
import { ThingsController } from './nest-controller.js';

class AppModule {}
decorateClass(AppModule, Module({ controllers: [ThingsController] }));

export async function start() {
  // Nest logs to standard output, which must have the port only.
  const app = await NestFactory.create(AppModule, { logger: false });
  impatient(app.getHttpServer());
  await app.listen(0, host);
  return app.getHttpServer();
}
