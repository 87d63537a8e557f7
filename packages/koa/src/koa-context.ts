import type { Sent } from '@error-contract/core/node';
import type { Context } from 'koa';

/** What hooks are given: Koa's own context, or nothing where a request failed below Koa. */
export interface KoaContext {
  readonly ctx?: Context;
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
