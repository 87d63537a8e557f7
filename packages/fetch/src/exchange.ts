import { HookContext, isObject, type Platform, pathOf, read } from '@error-contract/core/adapter';
import type { ErrorResponse } from '@error-contract/core/response';

/** What is known of one failed request. */
export class Exchange {
  readonly request: Request;
  /** What was decided, if anything was: a contract inside of this one may have answered. */
  decided: ErrorResponse | undefined;
  /** The answer whose place the response takes, if there is one. */
  replaced: Response | undefined;
  /** What an error handler of the service was given. */
  handled: unknown;
  /** The status that was set before: it counts for an error that has none. */
  statusCode: number | undefined;
  readonly told = new Set<unknown>();

  constructor(request: Request) {
    this.request = request;
  }

  /** The target, as HTTP has it. */
  get url(): string {
    return targetOf(this.request);
  }

  get isHead(): boolean {
    return this.request.method === 'HEAD';
  }
}

const exchanges = /* @__PURE__ */ new WeakMap<Request, Exchange>();

/** The exchange of a request that fails: the same for all contracts that it passes. */
export function exchangeOf(request: Request): Exchange {
  const exchange = exchanges.get(request) ?? new Exchange(request);
  exchanges.set(request, exchange);
  return exchange;
}

/** The path and the query of a request, as they were sent. */
export function targetOf({ url }: Pick<Request, 'url'>): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  return start < 0 ? '/' : url.slice(start);
}

/** The path of a request, without its query. */
export function pathOfRequest(request: Pick<Request, 'url'>): string {
  return pathOf({ url: targetOf(request) });
}

/** Tells the guard of a Node server that a request has reached a handler. */
const reached: unique symbol = Symbol.for('error-contract.reached') as never;

/** Node's request below a `Request`, as Hono's server and srvx give it. */
function incomingOf(request: Request, [first]: readonly unknown[]): unknown {
  return read(first, 'incoming') ?? read(read(read(request, 'runtime'), 'node'), 'req');
}

/** Notes that a request has reached a handler: from here on, what is answered is decided here. */
export function noteReached(request: Request, rest: readonly unknown[]): void {
  const incoming = incomingOf(request, rest);
  if (isObject(incoming)) Reflect.set(incoming, reached, true);
}

/** How the contract reads and holds what fetch has of a request. */
export const fetchPlatform: Platform<Exchange> = {
  urlOf: ({ url }) => url,
  headerOf: ({ request }, name) => request.headers.get(name),
  sentHeaderOf: ({ replaced }, name) => replaced?.headers.get(name),
  statusOf: ({ statusCode }) => statusCode,
  ask: (_, hook) => hook(),
  settle: (exchange, response) => {
    exchange.decided = response;
  },
  handledBy: ({ handled }) => handled,
  noteTold: ({ told }, thrown) => {
    const isNew = !told.has(thrown);
    told.add(thrown);
    return isNew;
  },
};

/**
 * What hooks are given: the request, and the other arguments of the handler, such as the bindings of
 * a Worker. Take its members by name: printed, serialised or spread it is empty, as a request holds
 * keys.
 */
export class FetchContext<
  Rest extends readonly unknown[] = readonly unknown[],
> extends HookContext {
  readonly #request: Request;
  readonly #rest: Rest;

  constructor(request: Request, rest: Rest) {
    super();
    this.#request = request;
    this.#rest = rest;
  }

  get request(): Request {
    return this.#request;
  }

  /** The arguments of the handler after the first. */
  get rest(): Rest {
    return this.#rest;
  }
}

/** Whether a value is a `Request`: of the runtime, or of a server that has its own. */
export function isRequest(value: unknown): value is Request {
  if (value instanceof Request) return true;
  return isObject(value) && 'headers' in value && 'method' in value && 'url' in value;
}
