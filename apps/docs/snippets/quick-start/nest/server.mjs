import 'reflect-metadata';
import { NotFoundError, validate } from '@error-contract/core';
import { ErrorContractModule } from '@error-contract/nest';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';

const agent = z.object({ name: z.string().min(1) });

class AgentsController {
  find() {
    throw new NotFoundError('Agent not found');
  }

  create(body) {
    return { id: 'agt_1', ...validate(agent, body) };
  }
}

class AppModule {}

// JavaScript has no decorators for parameters: what TypeScript makes of them.
const method = (name) => [
  AgentsController.prototype,
  name,
  Object.getOwnPropertyDescriptor(AgentsController.prototype, name),
];
Controller('agents')(AgentsController);
Get(':id')(...method('find'));
Post()(...method('create'));
Body()(AgentsController.prototype, 'create', 0);
Module({ imports: [ErrorContractModule.forRoot()], controllers: [AgentsController] })(AppModule);

const app = await NestFactory.create(AppModule);
await app.listen(process.env.PORT ?? 3000);
