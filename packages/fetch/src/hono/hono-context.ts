import type { Context, Env } from 'hono';
import { FetchContext } from '../exchange.ts';

/**
 * What hooks are given: the request, the bindings, and Hono's own context where Hono had begun with
 * the request and something was thrown. Take its members by name: printed, serialised or spread it is
 * empty, as a request holds keys.
 */
export class HonoContext<E extends Env = Env> extends FetchContext {
  readonly #c: Context<E> | undefined;

  constructor(request: Request, rest: readonly unknown[], c?: Context<E>) {
    super(request, rest);
    this.#c = c;
  }

  get c(): Context<E> | undefined {
    return this.#c;
  }

  /** The bindings: what the runtime gave the app beside the request. */
  get env(): E['Bindings'] {
    return this.rest[0] as E['Bindings'];
  }
}
