import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import Koa from 'koa';
import { marker } from './rows.ts';

type Middleware = (...args: never[]) => unknown;
type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a server on a free local port and answers its URL. Nothing else can reach it. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Sends one request to a server that passes what it catches to `caught`. */
async function catchOne(
  listenerOf: (caught: (error: unknown) => void) => Listener,
  path: string,
  init: RequestInit,
): Promise<unknown> {
  let error: unknown = 'nothing was thrown';
  const server = createServer(
    listenerOf((thrown) => {
      error = thrown;
    }),
  );
  const url = await listen(server);
  await fetch(url + path, init);
  server.closeAllConnections();
  server.close();
  return error;
}

/** What a chain of Express middlewares passes to `next` for a request. */
export function expressError(
  middlewares: readonly Middleware[],
  init: RequestInit = {},
  path = '/',
): Promise<unknown> {
  return catchOne(
    (caught) => {
      const app = express();
      for (const middleware of middlewares) app.use(middleware);
      app.use((error: unknown, _req: unknown, res: ServerResponse, _next: unknown) => {
        caught(error);
        res.writeHead(500).end();
      });
      return app;
    },
    path,
    init,
  );
}

/** What a chain of Koa middlewares rejects with for a request. */
export function koaError(
  middlewares: readonly Middleware[],
  init: RequestInit = {},
  path = '/',
): Promise<unknown> {
  return catchOne(
    (caught) => {
      const app = new Koa();
      app.use(async (ctx: { status: number; body: string }, next: () => Promise<void>) => {
        await next().catch(caught);
        ctx.status = 500;
        ctx.body = '';
      });
      for (const middleware of middlewares) app.use(middleware);
      return app.callback();
    },
    path,
    init,
  );
}

/** What the error handler of a Fastify app gets for a request. */
export async function fastifyError(
  prepare: (app: FastifyInstance) => unknown,
  request: InjectOptions = {},
): Promise<unknown> {
  const app = Fastify();
  let error: unknown = 'nothing was thrown';
  app.setErrorHandler((thrown, _request, reply) => {
    error = thrown;
    reply.code(500).send('');
  });
  await prepare(app);
  await app.inject({ url: '/', ...request });
  await app.close();
  return error;
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.url?.startsWith('/silent')) return;
  if (request.url?.startsWith('/cut')) {
    request.socket.destroy();
    return;
  }
  const status = request.url?.startsWith('/bad-json') ? 200 : 404;
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-from': marker,
    'retry-after': '77',
  });
  response.end(status === 200 ? `{${marker}` : JSON.stringify({ error: { message: marker } }));
}

/** Starts a service that answers 404 with a secret, or not at all, or breaks off. */
export async function startUpstream(): Promise<string> {
  return listen(createServer(answer));
}

/** A local URL where nobody listens any more. */
export async function closedUrl(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return url;
}
