import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from '../nest/app-module.ts';
import { listen } from '../nest/start.ts';

export async function start() {
  return listen(await NestFactory.create(AppModule, new FastifyAdapter(), { logger: false }));
}
