import { once } from 'node:events';
import { type Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorContract as onExpress } from '@error-contract/express';
import { errorContract as onFastify } from '@error-contract/fastify';
import { errorContract as onKoa } from '@error-contract/koa';
import fastifyExpress from '@fastify/express';
import middie from '@fastify/middie';
import express from 'express';
import Fastify, { type FastifyPluginCallback } from 'fastify';
import Koa from 'koa';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

const refused = (statusCode: number, message: string, error: string) =>
  JSON.stringify({ statusCode, message, error });

async function bodyOf(origin: string, path: string): Promise<string> {
  return (await fetch(origin + path)).text();
}

interface Bridge {
  readonly name: string;
  readonly plugin: FastifyPluginCallback;
}

const bridges: readonly Bridge[] = [
  { name: '@fastify/express', plugin: fastifyExpress as unknown as FastifyPluginCallback },
  { name: '@fastify/middie', plugin: middie as unknown as FastifyPluginCallback },
];

/** A Fastify service with a middleware of Express's form, which writes by itself. */
async function startBridged({ plugin }: Bridge, isBefore: boolean): Promise<string> {
  const app = Fastify();
  onTestFinished(() => app.close());
  if (isBefore) await app.register(plugin);
  await app.register(onFastify);
  if (!isBefore) await app.register(plugin);
  const { use } = app as unknown as {
    use: (path: string, layer: (req: unknown, res: ServerResponse) => void) => void;
  };
  use.call(app, '/raw', (_req, res) => void Object.assign(res, { statusCode: 403 }).end('no'));
  app.get('/ok', async () => ({ a: 1 }));
  app.get('/hijacked', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(409).end('taken');
  });
  return app.listen({ port: 0 });
}

describe.each(bridges)('$name, which gives requests and responses other prototypes', (bridge) => {
  test.each([true, false])('registered before the contract: %s', async (isBefore) => {
    const origin = await startBridged(bridge, isBefore);
    expect(await bodyOf(origin, '/raw')).toBe(refused(403, 'no', 'Forbidden'));
    expect(await bodyOf(origin, '/hijacked')).toBe(refused(409, 'taken', 'Conflict'));
    expect(await bodyOf(origin, '/ok')).toBe('{"a":1}');
  });
});

const frameworks: Readonly<Record<string, () => Promise<Server>>> = {
  async express() {
    const app = express();
    onExpress(app, { onError() {} });
    app.get('/bad', (_req, res) => void res.status(409).type('text').send('taken'));
    app.get('/ok', (_req, res) => void res.json({ a: 1 }));
    return app.listen(0);
  },
  async fastify() {
    const app = Fastify();
    await app.register(onFastify);
    app.get('/bad', (_request, reply) => reply.code(409).send('taken'));
    app.get('/ok', async () => ({ a: 1 }));
    await app.listen({ port: 0 });
    return app.server;
  },
  async koa() {
    const app = new Koa();
    onKoa(app, { onError() {} });
    app.use((ctx) => {
      if (ctx.path === '/ok') ctx.body = { a: 1 };
      else Object.assign(ctx, { status: 409, body: 'taken' });
    });
    return app.listen(0);
  },
};

describe.each(Object.entries(frameworks))('%s, traced after it has started', (_name, start) => {
  test.each([
    ['/ok', '{"a":1}'],
    ['/bad', refused(409, 'taken', 'Conflict')],
  ])('%s', async (path, body) => {
    const server = await start();
    if (!server.listening) await once(server, 'listening');
    onTestFinished(() => void server.close());
    // As tracers do it: one wraps the prototype of responses, another one the events of a server.
    const end = vi.spyOn(ServerResponse.prototype, 'end');
    const emit = vi.spyOn(server, 'emit');
    onTestFinished(() => void end.mockRestore());
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await bodyOf(origin, path)).toBe(body);
    expect(end).toHaveBeenCalledOnce();
    expect(emit.mock.calls.filter(([event]) => (event as string) === 'request')).toHaveLength(1);
  });
});
