require('reflect-metadata');
const { NotFoundError, validate } = require('@error-contract/core');
const { ErrorContractModule } = require('@error-contract/nest');
const { Body, Controller, Get, Module, Post } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');
const { z } = require('zod');

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

NestFactory.create(AppModule).then((app) => app.listen(process.env.PORT ?? 3000));
