import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, type ErrorContractOptions } from '@error-contract/core';
import {
  assertOnce,
  type Contract,
  createContract,
  failRequest,
  type GuardServerOptions,
  guardListen,
  guardOtherServers,
  routeNotFound,
  serverOptions,
} from '@error-contract/core/node';
import type { Application, Response } from 'express';
import { log } from './error-handler.ts';
import { guardAnswers } from './express-answers.ts';
import { type ExpressContext, parserHint, RequestContext, sentIn } from './express-context.ts';
import { watchHandlers } from './express-handlers.ts';

type Done = (thrown?: unknown) => void;
type Handle = (req: IncomingMessage, res: ServerResponse, done?: Done) => void;

function assertInstallable(
  app: Application & { readonly handle?: unknown; readonly response?: unknown },
): void {
  if (typeof app !== 'function' || typeof app.handle !== 'function' || !app.response) {
    throw new TypeError('errorContract(app) takes the app that express() returns.');
  }
}

/** Replaces Express's final handler, so that the order of registration does not matter. */
function answerRequests(
  app: Application & { handle: Handle },
  contract: Contract<ExpressContext>,
  guardRequest: (res: ServerResponse) => void,
): void {
  const { handle } = app;
  const watch = watchHandlers(app);
  app.handle = function (req, res, next) {
    watch();
    // This app is mounted in another one, which handles what is left.
    if (next) return handle.call(this, req, res, next);
    guardRequest(res);
    const done: Done = (thrown) => {
      const context = new RequestContext(res as Response);
      failRequest(contract, thrown || routeNotFound(), res, context);
    };
    // Express replaces the prototypes of requests and responses, and those of HTTP/2 do not survive it.
    if (req.httpVersionMajor >= 2) return done(new ApiError(505));
    try {
      handle.call(this, req, res, done);
    } catch (thrown) {
      done(thrown ?? new Error('A nullish value was thrown'));
    }
  };
}

/**
 * Holds an app to a contract: its answers, and what fails in it. Returns how its servers are guarded,
 * for one that `app.listen` does not make.
 */
export function holdApp(app: Application, contract: Contract<ExpressContext>): GuardServerOptions {
  assertOnce(app);
  // Answers are held to the contract by `app.response`.
  const guarding = { ...serverOptions(contract), answers: undefined };
  answerRequests(app as Application & { handle: Handle }, contract, guardOtherServers(guarding));
  guardAnswers(app, contract);
  guardListen(app, guarding);
  return guarding;
}

/**
 * Makes every failed request of an Express app answer with `{ statusCode, message, error }`:
 * unknown routes, whatever is thrown or passed to `next`, answers of middlewares that write by
 * themselves, and what fails below Express on its server. Call it once, anywhere before `listen`.
 * @throws {TypeError} for anything but an Express app
 */
export function errorContract(
  app: Application,
  options: ErrorContractOptions<ExpressContext> = {},
): void {
  assertInstallable(app);
  holdApp(app, createContract(options, log, { sentIn, parserHint }));
}
