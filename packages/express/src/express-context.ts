import type { WrittenAnswer } from '@error-contract/core';
import { HookContext } from '@error-contract/core/node';
import type { Request, Response } from 'express';

/**
 * What hooks are given: Express's own objects, or nothing where a request failed below Express. Take
 * its members by name: printed, serialised or spread it is empty, as a request holds keys.
 */
export interface ExpressContext {
  readonly req?: Request;
  readonly res?: Response;
  /** The answer of the service that was replaced, if any. */
  readonly answer?: WrittenAnswer | undefined;
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
}
