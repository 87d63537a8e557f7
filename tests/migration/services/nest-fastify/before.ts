import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { moduleOf } from '../nest/start.ts';
import { AgentsController } from '../nest/unchanged.ts';

export async function start() {
  const app = await NestFactory.create<NestFastifyApplication>(
    moduleOf(AgentsController),
    new FastifyAdapter(),
    { logger: false },
  );
  await app.listen(0, '127.0.0.1');
  return app.getHttpServer();
}
