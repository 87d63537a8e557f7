import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import type { Request } from '@error-contract/harness/request';
import { send } from '@error-contract/harness/request';
import {
  Controller,
  Get,
  type INestApplication,
  Module,
  type ModuleMetadata,
  type Type,
} from '@nestjs/common';
import { type AbstractHttpAdapter, NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** The platforms, each with a new adapter. */
export const platforms: readonly (readonly [name: string, make: () => AbstractHttpAdapter])[] = [
  ['express', () => new ExpressAdapter()],
  ['fastify', () => new FastifyAdapter()],
];

/** A controller at `/one` that throws what it is made with. */
export function throwing(make: () => unknown, path = 'one'): Type {
  class ThrowingController {
    one() {
      throw make();
    }
  }
  decorateMethod(ThrowingController, 'one', [Get()]);
  decorateClass(ThrowingController, Controller(path));
  return ThrowingController;
}

/** A root module. */
export function moduleOf(metadata: ModuleMetadata): Type {
  class AppModule {}
  decorateClass(AppModule, Module(metadata));
  return AppModule;
}

/** Creates an app that says nothing, and throws what is wrong with it. */
export function create(
  metadata: ModuleMetadata,
  adapter: AbstractHttpAdapter,
): Promise<INestApplication> {
  const options = { logger: false, abortOnError: false } as const;
  return NestFactory.create(moduleOf(metadata), adapter, options);
}

/** Sends a request to an app, and returns what came back. */
export async function ask(app: INestApplication, request: Request) {
  if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const response = await send(port, request);
  return { status: response.statusCode, body: response.body.toString(), response };
}
