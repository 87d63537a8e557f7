import type { ServerResponse } from 'node:http';
import type { ServerHttp2Stream } from 'node:http2';
import type { ErrorContractOptions } from '@error-contract/core';
import {
  assertOnce,
  type Contract,
  createContract,
  failRequest,
  guardListen,
  guardOtherServers,
  methodBelow,
  serverOptions,
} from '@error-contract/core/node';
import type Koa from 'koa';
import type { Context, Next } from 'koa';
import { checkAnswer, isReading } from './koa-answers.ts';
import { keepAsyncContexts, runWhereFailed } from './koa-async-context.ts';
import { type KoaContext, RequestContext, sentIn } from './koa-context.ts';
import { koaErrors } from './koa-errors.ts';
import { emitError, watchEvents } from './koa-events.ts';
import { sendStream, streamOf, watchSources } from './koa-streams.ts';

function assertInstallable(app: Koa): void {
  if (typeof app?.use !== 'function' || typeof app.callback !== 'function') {
    throw new TypeError('errorContract(app) takes a Koa app: new Koa().');
  }
}

function answerError(thrown: unknown, ctx: Context, contract: Contract<KoaContext>): void {
  // Koa begins every response as a 404. That is not the status of an error without one.
  if (!ctx.headerSent) ctx.res.statusCode = 500;
  runWhereFailed(ctx, () => failRequest(contract, thrown, ctx.res, new RequestContext(ctx)));
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
  if (ctx.res.writableEnded || ctx.res.destroyed) ctx.respond = false;
}

/** Koa 3 accepts any `app.compose`: its `next` may throw, or return no promise. */
function run(next: Next): Promise<unknown> {
  try {
    return Promise.resolve(next());
  } catch (thrown) {
    return Promise.reject(thrown);
  }
}

/** What a serverless platform or a test tool makes may have no request, or only its method. */
function noteRequest({ req, res }: Context): void {
  const own: object | undefined = res.req;
  // Not by reading them: Node puts them together then.
  if (!own || !('headers' in own)) Object.assign(res, { req });
}

type Layer = (ctx: Context, next: Next) => Promise<void>;

/**
 * Creates the outermost layer: it catches everything that is thrown below it, including what ends
 * Koa's own handler. It is no async function because `then` allocates less for a success.
 */
function createOutermost(app: Koa, contract: Contract<KoaContext>): Layer {
  return function errorContractMiddleware(ctx, next) {
    noteRequest(ctx);
    const fail = (thrown: unknown): void => {
      answerError(thrown, ctx, contract);
      leaveAnswered(ctx);
    };
    // In a mounted app, layers of the outer one still have to see the answer.
    const isMounted = ctx.app !== app;
    const answered = () => {
      if (isMounted) return undefined;
      if (ctx.res.statusCode < 400) return sendBody(ctx, fail);
      return runWhereFailed(ctx, () => checkAnswer(ctx, contract)).then(() => {
        sendBody(ctx, fail);
        leaveAnswered(ctx);
      }, fail);
    };
    return run(next).then(answered, fail);
  };
}

type Composed = (ctx: Context) => Promise<void>;

/** Koa's own method for each request of an app that is not mounted. Its types do not have it. */
interface HandlingApp {
  handleRequest: (ctx: Context, composed: Composed) => Promise<void>;
}

/** Marks a request whose layers are inside of the outermost one. */
const covered: unique symbol = Symbol('error-contract.covered');

/**
 * Puts the outermost layer around all others. Koa composes them when the app begins to listen, and
 * the contract may come later. Where a request does not come through `handleRequest`, as in an app
 * that is mounted, the outermost layer is found among the others.
 */
function install(app: Koa, outermost: Layer, guardRequest: (res: ServerResponse) => void): void {
  app.middleware.unshift((ctx, next) =>
    ctx.app === app && covered in ctx ? next() : outermost(ctx as Context, next),
  );
  const handling = app as unknown as HandlingApp;
  if (typeof handling.handleRequest !== 'function') return;
  const handleBelow = methodBelow(handling, 'handleRequest') as () => HandlingApp['handleRequest'];
  handling.handleRequest = function handleRequest(ctx, composed) {
    (ctx as Context & { [covered]?: true })[covered] = true;
    guardRequest(ctx.res);
    return handleBelow().call(this, ctx, () => outermost(ctx, () => composed(ctx)));
  };
}

/** Whether nothing more can be written. Over HTTP/2 only its stream says that a response is gone. */
function isFinished({ headerSent, writable, res }: Context): boolean {
  const { stream } = res as { readonly stream?: ServerHttp2Stream };
  return headerSent || res.writableEnded || res.destroyed || stream?.destroyed || !writable;
}

/** Replaces Koa's handler, which still gets the errors of body streams and of the response. */
function replaceHandler(app: Koa, contract: Contract<KoaContext>): void {
  app.context.onerror = function onerror(this: Context, thrown: unknown): void {
    // Koa calls this with null when a response is finished, and when null was thrown.
    const isNothing = thrown === null || thrown === undefined;
    if (isReading(this) || (isNothing && isFinished(this))) return;
    answerError(thrown, this, contract);
  } as Context['onerror'];
}

/**
 * Makes every failed request of a Koa app answer with `{ statusCode, message, error }`: unknown
 * routes, whatever is thrown, error statuses and bodies that middlewares set, and what fails below
 * Koa on its server. Call it once, before the app listens.
 * @throws {TypeError} for anything but a Koa app
 */
export function errorContract<State, AppContext>(
  koa: Koa<State, AppContext>,
  options: ErrorContractOptions<KoaContext> = {},
): void {
  const app = koa as unknown as Koa;
  assertInstallable(app);
  const contract = createContract(options, emitError, {
    recognize: koaErrors(app),
    sentIn,
    parserHint: 'is a body parser, such as @koa/bodyparser, installed before the route?',
  });
  assertOnce(app);
  // Nothing else of the service runs in such a context.
  if (Object.values(options).some((option) => typeof option === 'function')) keepAsyncContexts(app);
  const guarding = serverOptions(contract);
  install(app, createOutermost(app, contract), guardOtherServers(guarding));
  replaceHandler(app, contract);
  watchSources(app);
  watchEvents(app);
  guardListen(app, guarding);
}
