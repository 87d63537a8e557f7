import type { ServerResponse } from 'node:http';
import {
  type Contract,
  createAnswerPolicy,
  guardObject,
  methodBelow,
  pathOf,
} from '@error-contract/core/node';
import type { Application, Request, Response } from 'express';
import type { ExpressContext } from './express-context.ts';

/** Express begins with `locals`: without it, somebody has answered in its place. */
function contextOf(res: ServerResponse): ExpressContext | undefined {
  const { locals } = res as Response;
  return locals === undefined ? undefined : { req: res.req as Request, res: res as Response };
}

function routeOf(res: ServerResponse): string {
  const { route, baseUrl, originalUrl } = res.req as Request;
  const pattern: unknown = route?.path;
  return typeof pattern === 'string' ? baseUrl + pattern : pathOf({ url: originalUrl });
}

/**
 * Looks at error answers that middlewares and handlers write by themselves: Express gives every
 * response what the `app.response` of an app has, also those of apps that are mounted in it.
 */
export function guardAnswers(app: Application, contract: Contract<ExpressContext>): void {
  const { response } = app as unknown as { readonly response: Response };
  const policy = createAnswerPolicy(contract, { contextOf, routeOf });
  const guard = guardObject(response, policy);
  const sendBelow = methodBelow(response, 'send');
  // For HEAD Express drops the body before anybody sees it, and the headers are to be the GET's.
  response.send = function (this: Response, ...args: [unknown]) {
    const [body] = args;
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    if (isText && this.req.method === 'HEAD') guard.noteBody(this, body);
    return Reflect.apply(sendBelow(), this, args);
  };
}
