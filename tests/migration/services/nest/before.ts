import { NestFactory } from '@nestjs/core';
import { moduleOf } from './start.ts';
import { AgentsController } from './unchanged.ts';

export async function start() {
  const app = await NestFactory.create(moduleOf(AgentsController), { logger: false });
  await app.listen(0, '127.0.0.1');
  return app.getHttpServer();
}
