import type { ServerResponse } from 'node:http';
import {
  type Contract,
  createAnswerPolicy,
  guardResponses,
  pathOf,
} from '@error-contract/core/node';
import type { Application, Request, Response } from 'express';
import type { ExpressContext } from './express-context.ts';

function contextOf(res: ServerResponse): ExpressContext {
  return { req: res.req as Request, res: res as Response };
}

function routeOf(res: ServerResponse): string {
  const { route, baseUrl, originalUrl } = res.req as Request;
  const pattern: unknown = route?.path;
  return typeof pattern === 'string' ? baseUrl + pattern : pathOf({ url: originalUrl });
}

/**
 * Looks at error answers that middlewares and handlers write by themselves. Express gives every
 * response the prototype `app.response`, and with it what is put there.
 */
export function guardAnswers(app: Application, contract: Contract<ExpressContext>): void {
  const { response } = app as unknown as { readonly response: ServerResponse };
  guardResponses(response, createAnswerPolicy(contract, { contextOf, routeOf }));
}
