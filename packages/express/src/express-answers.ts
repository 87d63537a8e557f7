import type { ServerResponse } from 'node:http';
import {
  type Answer,
  type CapturedBody,
  type Contract,
  guardResponses,
  writeErrorResponse,
} from '@error-contract/core/node';
import type { Application, Request, Response } from 'express';
import type { ExpressContext } from './express-context.ts';

function contextOf(res: ServerResponse): ExpressContext {
  return { req: res.req as Request, res: res as Response };
}

function headerOf(res: ServerResponse, name: string): string | undefined {
  const value = res.getHeader(name);
  return value === undefined ? undefined : String(value);
}

function answerOf(res: ServerResponse, body: CapturedBody): Answer {
  return {
    statusCode: res.statusCode,
    contentType: headerOf(res, 'content-type'),
    text: body.text(headerOf(res, 'content-encoding')),
  };
}

/** The pattern of the route, or the path without its query. */
function routeOf(req: Request): string {
  const pattern: unknown = req.route?.path;
  return typeof pattern === 'string'
    ? req.baseUrl + pattern
    : (req.originalUrl.split('?')[0] ?? '');
}

/** Looks at error answers that middlewares and handlers write by themselves. */
export function guardAnswers(app: Application, contract: Contract<ExpressContext>): void {
  guardResponses((app as unknown as { readonly response: ServerResponse }).response, {
    modeOf: (res) => contract.modeOf(contextOf(res)),
    rewrite: (res, body) =>
      writeErrorResponse(res, contract.rewrite(answerOf(res, body), contextOf(res))),
    inspect: (res, body) => {
      const req = res.req as Request;
      const request = { method: req.method, route: routeOf(req) };
      contract.inspect(answerOf(res, body), request, contextOf(res));
    },
  });
}
