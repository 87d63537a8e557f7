import type { Context } from 'koa';

/** What hooks are given: Koa's own context, or nothing where a request failed below Koa. */
export interface KoaContext {
  readonly ctx?: Context;
}
