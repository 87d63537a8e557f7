import type { ForeignAnswer } from '@error-contract/core';
import {
  HookContext,
  isDecodable,
  pathOf,
  read,
  routeName,
  type Sent,
} from '@error-contract/core/node';
import type { Request, Response } from 'express';

/**
 * What hooks are given: Express's own objects, or nothing where a request failed below Express. Take
 * its members by name: printed, serialised or spread it is empty, as a request holds keys.
 */
export interface ExpressContext {
  readonly req?: Request;
  readonly res?: Response;
  /** The answer of the service that was replaced, if any. */
  readonly answer?: ForeignAnswer | undefined;
  /**
   * The whole pattern of the route, `no route` for a path that no route took, else the path without the
   * query.
   */
  readonly route?: string | undefined;
  /** The id of the request, where `requestId` is on. */
  readonly requestId?: string | undefined;
}

/** The route of a request that reached Express. */
export function routeOf({ req, statusCode }: Response): string {
  const { route, baseUrl, originalUrl } = req;
  const isUnrouted = !route && statusCode === 404;
  return routeName({ pattern: route?.path, base: baseUrl, url: originalUrl, isUnrouted });
}

/** What hooks are given about a request that reached Express. */
export class RequestContext extends HookContext implements ExpressContext {
  readonly #res: Response;

  constructor(res: Response) {
    super();
    this.#res = res;
  }

  get req(): Request {
    return this.#res.req;
  }

  get res(): Response {
    return this.#res;
  }

  get route(): string {
    return routeOf(this.#res);
  }
}

/** Express forgets the parameters before an error handler runs. The route still has their names. */
function paramsOf(req: Request): Sent['params'] {
  const names = String(read(read(req, 'route'), 'path'))
    .split('/')
    .reverse();
  const values = pathOf({ url: req.originalUrl }).split('/').reverse();
  const params = names.map((name, at): [string, string] => {
    const url = values[at] ?? '';
    return [name.replace(/^:|\W.*$/g, ''), isDecodable({ url }) ? decodeURIComponent(url) : url];
  });
  return Object.fromEntries(params.filter((_, at) => names[at]?.startsWith(':')));
}

/** Finds what the client sent. A parser of the query may throw. */
export function sentIn({ req }: ExpressContext): Sent {
  if (!req) return {};
  const { headers, body } = req;
  return { params: paramsOf(req), query: read(req, 'query'), headers, body };
}

/** What is forgotten where a handler finds no body. */
export const parserHint = 'is express.json() installed before the route?';
