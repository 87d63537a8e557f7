import type { Context, Env } from 'hono';
import { FetchContext } from '../exchange.ts';
import { type App, routeOf } from './hono-app.ts';

/** What a context is made of: an app, and the arguments of its `fetch`. */
export interface Called<E extends Env> {
  readonly app: App<E>;
  readonly request: Request;
  readonly rest: readonly unknown[];
}

/**
 * What hooks are given: the request, the bindings, the route, and Hono's own context where Hono had
 * begun with the request and something was thrown. Take its members by name: printed, serialised or
 * spread it is empty, as a request holds keys.
 */
export class HonoContext<E extends Env = Env> extends FetchContext {
  readonly #app: App<E>;
  readonly #c: Context<E> | undefined;

  constructor({ app, request, rest }: Called<E>, c?: Context<E>) {
    super(request, rest);
    this.#app = app;
    this.#c = c;
  }

  get c(): Context<E> | undefined {
    return this.#c;
  }

  /** The bindings: what the runtime gave the app beside the request. */
  get env(): E['Bindings'] {
    return this.rest[0] as E['Bindings'];
  }

  /** The pattern of the route, `no route` where none took the request. */
  get route(): string {
    return routeOf(this.#app, this.request, this.env);
  }
}
