import 'reflect-metadata';
import { ErrorContractModule } from '@error-contract/nest';
import {
  BadRequestException,
  Controller,
  Get,
  Module,
  NotFoundException,
  type Type,
} from '@nestjs/common';
import { type AbstractHttpAdapter, NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
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

class ContractModule {}
Module({ imports: [ErrorContractModule.forRoot({ onError() {} })], controllers: [Agents] })(
  ContractModule,
);

const startOf = (module: Type, adapterOf: () => AbstractHttpAdapter) => async () => {
  const app = await NestFactory.create(module, adapterOf(), { logger: false });
  await app.listen(0, host);
  return app.getHttpServer();
};

const express = () => new ExpressAdapter();
const fastify = () => new FastifyAdapter();

/** Nest 12 on both of its platforms, with its own exceptions, and with the contract. */
export const variants: Variants = {
  express: startOf(AppModule, express),
  fastify: startOf(AppModule, fastify),
  'express, contract': startOf(ContractModule, express),
  'fastify, contract': startOf(ContractModule, fastify),
};
