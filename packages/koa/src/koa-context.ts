import type { WrittenAnswer } from '@error-contract/core';
import { HookContext } from '@error-contract/core/node';
import type { Context } from 'koa';

/**
 * What hooks are given: Koa's own context, or nothing where a request failed below Koa. Take its
 * members by name: printed, serialised or spread it is empty, as a request holds keys.
 */
export interface KoaContext {
  readonly ctx?: Context;
  /** The answer of the service that was replaced, if any. */
  readonly answer?: WrittenAnswer | undefined;
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
}
