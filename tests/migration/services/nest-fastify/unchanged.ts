import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { moduleOf } from '../nest/start.ts';
import { AgentsController } from '../nest/unchanged.ts';
import { installContract } from './install-contract.ts';

export async function start() {
  const AppModule = moduleOf(AgentsController);
  // <start>
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), {
    logger: false,
  });
  await installContract(app);
  // </start>
  await app.listen(0, '127.0.0.1');
  return app.getHttpServer();
}
