import type { ApiError } from '@error-contract/core';
import Koa, { type Context, type Middleware } from 'koa';
import {
  agent,
  answerByHand,
  faults,
  missing,
  type Ready,
  readyInvalid,
  readyMissing,
} from './answers.ts';
import { booms, type Errors, httpErrors, ownErrors } from './errors.ts';
import { host, type Variants } from './service.ts';

interface Routes {
  readonly missing: (ctx: Context) => void;
  readonly invalid: (ctx: Context) => void;
}

function createApp(routes: Routes, setUp?: (app: Koa) => unknown): Koa {
  const app = new Koa();
  app.silent = true;
  setUp?.(app);
  app.use((ctx) => {
    if (ctx.path === '/missing') return routes.missing(ctx);
    if (ctx.path === '/invalid') return routes.invalid(ctx);
    ctx.body = agent;
  });
  return app;
}

function throwing({ missing, invalid }: Errors): Routes {
  const thrower = (make: () => unknown) => () => {
    throw make();
  };
  return { missing: thrower(missing), invalid: thrower(invalid) };
}

function writing({ statusCode, headers, body }: Ready): (ctx: Context) => void {
  return (ctx) => {
    ctx.status = statusCode;
    ctx.set(headers);
    ctx.body = body;
  };
}

/** The same from an object. */
function answering({ statusCode, body }: Ready): (ctx: Context) => void {
  const answer: object = JSON.parse(body);
  return (ctx) => {
    ctx.status = statusCode;
    ctx.body = answer;
  };
}

/** An outermost middleware that answers what is thrown. */
function catching(answer: (thrown: unknown, ctx: Context) => void): (app: Koa) => void {
  const outermost: Middleware = async (ctx, next) => {
    try {
      await next();
    } catch (thrown) {
      answer(thrown, ctx);
    }
  };
  return (app) => void app.use(outermost);
}

/** The error handler of tutorials for Koa. */
const tutorial = catching((thrown, ctx) => {
  const err = thrown as Error & { status?: number; faults?: unknown };
  ctx.status = err.status || 500;
  ctx.body = { error: err.message, faults: err.faults };
});

const byHand = catching((thrown, ctx) => writing(answerByHand(thrown as ApiError))(ctx));

async function withContract(): Promise<Koa> {
  const { errorContract } = await import('@error-contract/koa');
  return createApp(throwing(await ownErrors()), (app) => errorContract(app));
}

async function withBoom(): Promise<Koa> {
  const { answer, ...errors } = await booms();
  const handler = catching((thrown, ctx) => {
    const { statusCode, payload } = answer(thrown);
    ctx.status = statusCode;
    ctx.body = payload;
  });
  return createApp(throwing(errors), handler);
}

const limit = () => createApp({ missing: writing(readyMissing), invalid: writing(readyInvalid) });

const apps: Readonly<Record<string, () => Koa | Promise<Koa>>> = {
  limit,
  zod: async () => {
    await import('zod');
    return limit();
  },
  loaded: async () => {
    await import('@error-contract/koa');
    return limit();
  },
  json: () => createApp({ missing: answering(readyMissing), invalid: answering(readyInvalid) }),
  'by hand': async () => createApp(throwing(await ownErrors()), byHand),
  contract: withContract,
  default: () =>
    createApp({
      missing: (ctx) => ctx.throw(404, missing),
      invalid: (ctx) => ctx.throw(400, 'Validation failed', { faults }),
    }),
  'http-errors': async () => createApp(throwing(await httpErrors()), tutorial),
  boom: withBoom,
};

/** Koa 3, and what people do about errors in it. */
export const variants: Variants = Object.fromEntries(
  Object.entries(apps).map(([name, create]) => [
    name,
    async () => (await create()).listen(0, host),
  ]),
);
