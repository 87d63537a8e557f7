import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { serve } from '@error-contract/harness/listen';
import express from 'express';
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import Koa from 'koa';
import { marker } from './rows.ts';

type Middleware = (...args: never[]) => unknown;
type Caught = (error: unknown) => void;

/** Sends one request to a service made of middlewares, and returns what the service caught. */
const catching =
  (serviceOf: (middlewares: readonly Middleware[], caught: Caught) => RequestListener) =>
  async (middlewares: readonly Middleware[], init: RequestInit = {}, path = '/') => {
    let error: unknown = 'nothing was thrown';
    const listener = serviceOf(middlewares, (thrown) => {
      error = thrown;
    });
    const { url, close } = await serve(listener);
    await fetch(url + path, { ...init, signal: AbortSignal.timeout(60_000) }).finally(close);
    return error;
  };

/** What a chain of Express middlewares passes to `next` for a request. */
export const expressError = catching((middlewares, caught) => {
  const app = express();
  for (const middleware of middlewares) app.use(middleware);
  app.use((error: unknown, _req: unknown, res: ServerResponse, _next: unknown) => {
    caught(error);
    res.writeHead(500).end();
  });
  return app;
});

/** What a chain of Koa middlewares rejects with for a request. */
export const koaError = catching((middlewares, caught) => {
  const app = new Koa();
  app.use(async (ctx: { status: number; body: string }, next: () => Promise<void>) => {
    await next().catch(caught);
    Object.assign(ctx, { status: 500, body: '' });
  });
  for (const middleware of middlewares) app.use(middleware);
  return app.callback();
});

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
  if (request.url?.startsWith('/cut')) return void request.socket.destroy();
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
  return (await serve(answer)).url;
}
