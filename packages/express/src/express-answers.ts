import type { ServerResponse } from 'node:http';
import {
  askAsSent,
  type Contract,
  createAnswerPolicy,
  guardObject,
  methodBelow,
} from '@error-contract/core/node';
import type { Application, Response } from 'express';
import { type ExpressContext, RequestContext, routeOf } from './express-context.ts';

/** Express sets `locals` first: a response without it never reached Express. */
function contextOf(res: ServerResponse): ExpressContext | undefined {
  const { locals } = res as Response;
  return locals === undefined ? undefined : new RequestContext(res as Response);
}

/**
 * Guards the error answers of middlewares and handlers: every response of an app inherits from
 * `app.response`, and so do the responses of apps that are mounted in it.
 */
export function guardAnswers(app: Application, contract: Contract<ExpressContext>): void {
  const { response } = app as unknown as { readonly response: Response };
  const modeOf = (res: ServerResponse, context: ExpressContext) => {
    const { req } = context;
    return req ? askAsSent(req, req.originalUrl, () => contract.modeOf(res, context)) : 'rewrite';
  };
  const policy = createAnswerPolicy(
    { ...contract, modeOf },
    {
      contextOf,
      routeOf: (res) => routeOf(res as Response),
    },
  );
  const guard = guardObject(response, policy);
  const sendBelow = methodBelow(response, 'send');
  // For HEAD, Express drops the body, but the headers must be those of GET.
  response.send = function (this: Response, ...args: [unknown]) {
    const [body] = args;
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    if (isText && this.req.method === 'HEAD') guard.noteBody(this, body);
    return Reflect.apply(sendBelow(), this, args);
  };
}
