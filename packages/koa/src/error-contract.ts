import type { ErrorContractOptions } from '@error-contract/core';
import {
  type AnswerPolicy,
  assertOnce,
  type Contract,
  createAnswerPolicy,
  createContract,
  failRequest,
  guardListen,
  HookContext,
  routeName,
} from '@error-contract/core/node';
import type Koa from 'koa';
import type { Context, Next } from 'koa';
import { checkAnswer, isReading } from './koa-answers.ts';
import { type KoaContext, RequestContext } from './koa-context.ts';
import { emitError, watchEvents } from './koa-events.ts';
import { sendStream, streamOf } from './koa-streams.ts';

function assertInstallable(app: Koa): void {
  if (typeof app?.use !== 'function' || typeof app.callback !== 'function') {
    throw new TypeError('errorContract(app) takes a Koa app: new Koa().');
  }
}

function answerError(thrown: unknown, ctx: Context, contract: Contract<KoaContext>): void {
  // Koa begins every response as a 404. That is not the status of an error without one.
  if (!ctx.headerSent) ctx.res.statusCode = 500;
  failRequest(contract, thrown, ctx.res, new RequestContext(ctx));
}

function sendBody(ctx: Context, fail: (thrown: unknown) => void): void {
  try {
    const stream = streamOf(ctx);
    if (stream) sendStream(ctx, stream, fail);
  } catch (thrown) {
    fail(thrown);
  }
}

/** Keeps Koa from writing another response. */
function leaveAnswered(ctx: Context): void {
  if (ctx.res.writableEnded) ctx.respond = false;
}

/** Koa 3 accepts any `app.compose`: its `next` may throw, or return no promise. */
function run(next: Next): Promise<unknown> {
  try {
    return Promise.resolve(next());
  } catch (thrown) {
    return Promise.reject(thrown);
  }
}

/**
 * Catches everything that is thrown in a middleware, including what ends Koa's own handler. It is no
 * async function because `then` allocates less for a success.
 */
function catchErrors(app: Koa, contract: Contract<KoaContext>) {
  return function errorContractMiddleware(ctx: Context, next: Next): Promise<void> {
    const fail = (thrown: unknown): void => {
      answerError(thrown, ctx, contract);
      leaveAnswered(ctx);
    };
    // In a mounted app, layers of the outer one still have to see the answer.
    const isMounted = ctx.app !== app;
    const answered = () => {
      if (isMounted) return undefined;
      if (ctx.res.statusCode < 400) return sendBody(ctx, fail);
      return checkAnswer(ctx, contract).then(() => {
        sendBody(ctx, fail);
        leaveAnswered(ctx);
      }, fail);
    };
    return run(next).then(answered, fail);
  };
}

/** Replaces Koa's handler, which still gets the errors of body streams and of the response. */
function replaceHandler(app: Koa, contract: Contract<KoaContext>): void {
  app.context.onerror = function onerror(this: Context, thrown: unknown): void {
    // Koa calls this with null when a response is finished, and when null was thrown.
    const { writableEnded, destroyed } = this.res;
    const isFinished = this.headerSent || writableEnded || destroyed || !this.writable;
    if (isReading(this) || (isFinished && (thrown === null || thrown === undefined))) return;
    answerError(thrown, this, contract);
  } as Context['onerror'];
}

/** Judges what is written to `ctx.res` directly. Its context is not known. */
function createRawPolicy(contract: Contract<KoaContext>): AnswerPolicy {
  return createAnswerPolicy(contract, {
    contextOf: () => new HookContext(),
    routeOf: ({ req: { url } }) => routeName({ url }),
  });
}

/**
 * Makes every failed request of a Koa app answer with `{ statusCode, message, error }`: unknown
 * routes, whatever is thrown, error statuses and bodies that middlewares set, and what fails below
 * Koa on the server of `app.listen`. Call it once, before the first `app.use`.
 * @throws {TypeError} for anything but a Koa app
 */
export function errorContract<State, AppContext>(
  koa: Koa<State, AppContext>,
  options: ErrorContractOptions<KoaContext> = {},
): void {
  const app = koa as unknown as Koa;
  assertInstallable(app);
  const contract = createContract(options, emitError);
  assertOnce(app);
  app.middleware.unshift(catchErrors(app, contract) as Koa.Middleware);
  replaceHandler(app, contract);
  watchEvents(app);
  guardListen(app, {
    onError: (error) => contract.report(error, new HookContext()),
    answers: createRawPolicy(contract),
  });
}
