import { type ApiError, NotFoundError, ValidationError } from '@error-contract/core';
import { errorContract } from '@error-contract/koa';
import Boom from '@hapi/boom';
import createError from 'http-errors';
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
import { host, type Variants } from './service.ts';

interface Routes {
  readonly missing: (ctx: Context) => void;
  readonly invalid: (ctx: Context) => void;
}

function createApp(routes: Routes, outermost?: Middleware): Koa {
  const app = new Koa();
  app.silent = true;
  if (outermost) app.use(outermost);
  app.use((ctx) => {
    if (ctx.path === '/missing') return routes.missing(ctx);
    if (ctx.path === '/invalid') return routes.invalid(ctx);
    ctx.body = agent;
  });
  return app;
}

function throwing(make: () => unknown): () => void {
  return () => {
    throw make();
  };
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

/** The error handler of tutorials for Koa. */
const tutorial: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (thrown) {
    const err = thrown as Error & { status?: number; faults?: unknown };
    ctx.status = err.status || 500;
    ctx.body = { error: err.message, faults: err.faults };
  }
};

const boomHandler: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (thrown) {
    const { output, data } = Boom.isBoom(thrown) ? thrown : Boom.boomify(thrown as Error);
    ctx.status = output.statusCode;
    ctx.body = { ...output.payload, data };
  }
};

const httpErrors: Routes = {
  missing: throwing(() => createError(404, missing)),
  invalid: throwing(() => createError(400, 'Validation failed', { faults })),
};

const booms: Routes = {
  missing: throwing(() => Boom.notFound(missing)),
  invalid: throwing(() => Boom.badRequest('Validation failed', faults)),
};

const own: Routes = {
  missing: throwing(() => new NotFoundError(missing)),
  invalid: throwing(() => new ValidationError(faults)),
};

const byHand: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (thrown) {
    writing(answerByHand(thrown as ApiError))(ctx);
  }
};

function withContract(): Koa {
  const app = createApp(own);
  errorContract(app);
  return app;
}

const apps = {
  limit: () => createApp({ missing: writing(readyMissing), invalid: writing(readyInvalid) }),
  json: () => createApp({ missing: answering(readyMissing), invalid: answering(readyInvalid) }),
  'by hand': () => createApp(own, byHand),
  contract: withContract,
  default: () =>
    createApp({
      missing: (ctx) => ctx.throw(404, missing),
      invalid: (ctx) => ctx.throw(400, 'Validation failed', { faults }),
    }),
  'http-errors': () => createApp(httpErrors, tutorial),
  boom: () => createApp(booms, boomHandler),
};

/** Koa 3, and what people do about errors in it. */
export const variants: Variants = Object.fromEntries(
  Object.entries(apps).map(([name, create]) => [name, () => create().listen(0, host)]),
);
