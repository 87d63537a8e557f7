import type { ForeignAnswer } from '@error-contract/core';
import { HookContext, routeName, type Sent } from '@error-contract/core/node';
import type { Context } from 'koa';

/**
 * What hooks are given: Koa's own context, or nothing where a request failed below Koa. Take
 * its members by name: printed, serialised or spread it is empty, as a request holds keys.
 */
export interface KoaContext {
  readonly ctx?: Context;
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

/** What @koa/router leaves in a context. */
interface Routed {
  readonly router?: unknown;
  readonly _matchedRoute?: unknown;
}

/** The route of a request that reached Koa. */
export function routeOf(ctx: Context & Routed): string {
  const { _matchedRoute: pattern, router, status, originalUrl: url } = ctx;
  return routeName({ pattern, url, isUnrouted: router !== undefined && status === 404 });
}

/** What hooks are given about a request that reached Koa. */
export class RequestContext extends HookContext implements KoaContext {
  readonly #ctx: Context;

  constructor(ctx: Context) {
    super();
    this.#ctx = ctx;
  }

  get ctx(): Context {
    return this.#ctx;
  }

  get route(): string {
    return routeOf(this.#ctx);
  }
}

/** What a router and a body parser add to Koa's context. */
interface Received {
  readonly params?: unknown;
  readonly request: { readonly body?: unknown };
}

/** Finds what the client sent. */
export function sentIn({ ctx }: KoaContext): Sent {
  if (!ctx) return {};
  const { params, request } = ctx as unknown as Received;
  return { params, query: ctx.query, headers: ctx.headers, body: request.body };
}
