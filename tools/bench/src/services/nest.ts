import 'reflect-metadata';
import { BadRequestException, Controller, Get, Module, NotFoundException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { agent, faults, missing } from './answers.ts';
import { host, type Variants } from './service.ts';

// Decorators are applied by hand: stripping types leaves no syntax for them.
class Agents {
  ok() {
    return agent;
  }
  missing() {
    throw new NotFoundException(missing);
  }
  invalid() {
    throw new BadRequestException(faults);
  }
}

for (const name of ['ok', 'missing', 'invalid'] as const) {
  const descriptor = Object.getOwnPropertyDescriptor(Agents.prototype, name);
  if (descriptor) Get(name)(Agents.prototype, name, descriptor);
}
Controller()(Agents);

class AppModule {}
Module({ controllers: [Agents] })(AppModule);

async function onExpress() {
  const app = await NestFactory.create(AppModule, { logger: false });
  await app.listen(0, host);
  return app.getHttpServer();
}

async function onFastify() {
  const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, host);
  return app.getHttpServer();
}

/** Nest 12 on both of its platforms, with its own exceptions. */
export const variants: Variants = { express: onExpress, fastify: onFastify };
