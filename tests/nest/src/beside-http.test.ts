import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { NotFoundError } from '@error-contract/core';
import { decorateClass, decorateMethod } from '@error-contract/harness/decorate';
import { expectContract, said } from '@error-contract/harness/expect-contract';
import { ErrorContractModule } from '@error-contract/nest';
import { Controller, type INestMicroservice, type Type } from '@nestjs/common';
import { ClientTCP, MessagePattern, RpcException, Transport } from '@nestjs/microservices';
import { WsAdapter } from '@nestjs/platform-ws';
import { SubscribeMessage, WebSocketGateway, WsException } from '@nestjs/websockets';
import { lastValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, create, platforms, throwing } from './apps.ts';

class MessagesController {
  ours() {
    throw new NotFoundError('No such agent');
  }
  own() {
    throw new RpcException('of the service');
  }
}
decorateMethod(MessagesController, 'ours', [MessagePattern('ours')]);
decorateMethod(MessagesController, 'own', [MessagePattern('own')]);
decorateClass(MessagesController, Controller());

class Gateway {
  ours() {
    throw new NotFoundError('No such agent');
  }
  own() {
    throw new WsException('of the service');
  }
}
decorateMethod(Gateway, 'ours', [SubscribeMessage('ours')]);
decorateMethod(Gateway, 'own', [SubscribeMessage('own')]);
decorateClass(Gateway, WebSocketGateway({ path: '/events' }));

type App = Awaited<ReturnType<typeof create>>;

let app: App;

afterEach(() => app.close());

/** Starts an app that speaks HTTP, TCP and WebSocket. */
async function start(adapter: Parameters<typeof create>[1], imports: Type[] | object[]) {
  const missing = throwing(() => new NotFoundError('No such agent'));
  const controllers = [MessagesController, missing];
  app = await create({ imports: imports as never, controllers, providers: [Gateway] }, adapter);
  app.useWebSocketAdapter(new WsAdapter(app));
  const options = { transport: Transport.TCP, options: { host: '127.0.0.1', port: 0 } } as const;
  const service = app.connectMicroservice(options, { inheritAppConfig: true });
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  return service;
}

/** What a client of the microservice gets. */
async function rpcAnswer(service: INestMicroservice, pattern: string): Promise<unknown> {
  const { port } = service.unwrap<Server>().address() as AddressInfo;
  const client = new ClientTCP({ host: '127.0.0.1', port });
  try {
    return await lastValueFrom(client.send(pattern, {})).catch((error: unknown) => error);
  } finally {
    client.close();
  }
}

/** What a client of the gateway gets. */
async function eventAnswer(event: string): Promise<unknown> {
  const { port } = app.getHttpServer().address();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/events`);
  await once(socket, 'open');
  socket.send(JSON.stringify({ event, data: {} }));
  const [{ data }] = await once(socket, 'message');
  socket.close();
  return JSON.parse(data);
}

describe.each(platforms)('on %s', (_name, adapter) => {
  const answers: Record<string, unknown> = {};

  beforeEach(async () => {
    const plain = await start(adapter(), []);
    for (const name of ['ours', 'own']) {
      answers[name] = [await rpcAnswer(plain, name), await eventAnswer(name)];
    }
    await app.close();
  });

  test('messages and events fail as without the contract, and requests with it', async () => {
    const service = await start(adapter(), [ErrorContractModule.forRoot()]);
    for (const name of ['ours', 'own']) {
      expect([await rpcAnswer(service, name), await eventAnswer(name)]).toEqual(answers[name]);
    }
    expect(answers.own).toMatchObject([{ message: 'of the service' }, { event: 'exception' }]);
    expectContract((await ask(app, { path: '/one' })).response, said(404, 'No such agent'));
  });
});
