import type { Server } from 'node:net';
import type { ApiError } from '@error-contract/core';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { agent, answerByHand, type Ready, readyInvalid, readyMissing } from './answers.ts';
import { type Errors, httpErrors, ownErrors } from './errors.ts';
import { host, type Variants } from './service.ts';

type Route = (c: Context) => Response;

interface Routes {
  readonly missing: Route;
  readonly invalid: Route;
}

function createApp({ missing, invalid }: Routes): Hono {
  const app = new Hono();
  app.get('/ok', (c) => c.json(agent));
  return app.get('/missing', missing).get('/invalid', invalid);
}

function throwing({ missing, invalid }: Errors): Routes {
  const thrower = (make: () => unknown) => () => {
    throw make();
  };
  return { missing: thrower(missing), invalid: thrower(invalid) };
}

function writing({ statusCode, headers, body }: Ready): Route {
  return (c) => c.body(body, statusCode as ContentfulStatusCode, headers);
}

const limit = () => createApp({ missing: writing(readyMissing), invalid: writing(readyInvalid) });

/** The error handler of tutorials for Hono. */
function tutorial(thrown: Error & { status?: number; faults?: unknown }, c: Context): Response {
  const status = (thrown.status || 500) as ContentfulStatusCode;
  return c.json({ error: thrown.message, faults: thrown.faults }, status);
}

const started = (app: Hono) => serve({ fetch: app.fetch, hostname: host, port: 0 }) as Server;

async function withContract(): Promise<Server> {
  const { errorContract } = await import('@error-contract/fetch/hono');
  const { guardServer } = await import('@error-contract/fetch/node');
  const app = createApp(throwing(await ownErrors()));
  errorContract(app, { onError() {} });
  const server = started(app);
  guardServer(server as Parameters<typeof guardServer>[0]);
  return server;
}

/** Hono 4 on Node, and what people do about errors in it. */
export const variants: Variants = {
  limit: () => started(limit()),
  zod: async () => {
    await import('zod');
    return started(limit());
  },
  loaded: async () => {
    await import('@error-contract/fetch/hono');
    return started(limit());
  },
  'by hand': async () => {
    const byHand = (thrown: Error, c: Context) => writing(answerByHand(thrown as ApiError))(c);
    return started(createApp(throwing(await ownErrors())).onError(byHand));
  },
  contract: withContract,
  default: () => started(createApp(throwing({ missing: Error, invalid: Error }))),
  'http-errors': async () => started(createApp(throwing(await httpErrors())).onError(tutorial)),
};
