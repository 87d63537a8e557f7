import type { ErrorContractOptions } from '@error-contract/core';
import {
  type Answer,
  assertContractOptions,
  type Contract,
  createContractOn,
  type HookContext,
  type Knowledge,
  read,
  routeNotFound,
  type Sent,
} from '@error-contract/core/adapter';
import { afterFirstByte } from './answer/first-byte.ts';
import { badStatus, faultOf } from './answer/made-late.ts';
import { readAnswer, release } from './answer/read-answer.ts';
import { restored } from './answer/restored.ts';
import { type Exchange, exchangeOf, fetchPlatform } from './exchange.ts';
import { log } from './log.ts';
import { isClientAbort } from './request/client-abort.ts';
import { fromParsing, watchParsing } from './request/parsing.ts';
import { isSteering } from './steering.ts';
import { isResponse, isThenable } from './structure.ts';
import { isMade, writeNothing, writeResponse } from './write-response.ts';

/** What is peculiar to a framework that speaks fetch. */
export interface FetchFramework<Context> {
  readonly knowledge: Knowledge;
  readonly sentIn: (context: Context) => Sent;
  /** The pattern of the route if it is known, otherwise the path. */
  readonly routeOf: (request: Request, context: Context) => string;
  /** Whether an answer is the framework's own to a path that no route takes. */
  readonly isUnrouted?: (answer: Answer) => boolean;
}

/** Holds what handles requests to the contract. */
export interface Guard<Context> {
  /** Answers a failure, with the headers that were set on the response that it replaces. */
  readonly fail: (
    thrown: unknown,
    request: Request,
    context: Context,
    replaced?: Response,
  ) => Response;
  /** Decides about an answer. */
  readonly check: (answer: Response, request: Request, context: Context) => Promise<Response>;
  /** Calls a handler, and returns a response that keeps the contract. */
  readonly run: (
    request: Request,
    context: Context,
    handle: () => unknown,
  ) => Response | Promise<Response>;
}

/** Whether a handler that returns nothing has given the connection away, as Bun demands it. */
function isUpgraded(value: unknown, { headers }: Request): boolean {
  return value === undefined && 'Bun' in globalThis && headers.has('upgrade');
}

/** Whether a response is none of HTTP's: the other end of a WebSocket. */
function isUpgrade(response: Response): boolean {
  return response.status < 200 || Reflect.get(response, 'webSocket') != null;
}

/** A request in its guard. */
class Guarded<Context> {
  readonly #contract: Contract<Context, Exchange>;
  readonly #framework: FetchFramework<Context>;
  readonly #request: Request;
  readonly #context: Context;

  constructor(
    contract: Contract<Context, Exchange>,
    framework: FetchFramework<Context>,
    request: Request,
    context: Context,
  ) {
    this.#contract = contract;
    this.#framework = framework;
    this.#request = request;
    this.#context = context;
  }

  get #exchange(): Exchange {
    return exchangeOf(this.#request);
  }

  fail(thrown: unknown, replaced?: Response): Response {
    if (isClientAbort(thrown, this.#request)) return writeNothing();
    const exchange = this.#exchange;
    exchange.replaced = replaced;
    const decided = this.#contract.fail(thrown, exchange, this.#context);
    return writeResponse(decided, exchange, replaced);
  }

  /** What a handler throws may be an answer, or for the framework around it. */
  readonly failed = (thrown: unknown): Response | Promise<Response> => {
    // What has a URL is the response of another service.
    if (isResponse(thrown) && !read(thrown, 'url')) return this.returned(thrown);
    if (isSteering(thrown)) throw thrown;
    return this.fail(thrown);
  };

  /** Hono's server for Node makes a response late: where it cannot, its own members throw. */
  readonly returned = (value: unknown): Response | Promise<Response> => {
    try {
      return this.#returned(value);
    } catch (thrown) {
      return this.fail(thrown);
    }
  };

  #returned(value: unknown): Response | Promise<Response> {
    if (isUpgraded(value, this.#request)) return value as Response;
    if (!isResponse(value)) return this.fail(new TypeError('The handler returned no Response'));
    if (value.status === 0) {
      return this.fail(new TypeError('The handler returned a network error, as Response.error()'));
    }
    const fault = isMade(value) ? undefined : faultOf(value);
    if (fault) return this.fail(new TypeError(fault));
    if (value.status >= 400) return this.checked(value).catch((thrown) => this.fail(thrown));
    if (isUpgrade(value)) return value;
    if (this.#request.method === 'HEAD') return value;
    return afterFirstByte(value, (thrown) => this.fail(thrown, value));
  }

  async checked(response: Response): Promise<Response> {
    const exchange = this.#exchange;
    // The contract inside of this one, or the handler of an app, has decided about this request.
    if (exchange.decided?.statusCode === response.status) {
      return restored(response, exchange.decided, exchange);
    }
    if (isMade(response)) return response;
    const mode = this.#contract.modeOf(exchange, this.#context);
    if (mode === 'keep') return response;
    if (response.status > 599) return this.fail(new TypeError(badStatus));
    const answer = await readAnswer(response);
    const replacing = mode === 'rewrite' ? this.#rewritten(answer, response) : undefined;
    if (replacing) return replacing;
    const asked = { method: this.#request.method, route: this.#route() };
    this.#contract.inspect(answer, asked, exchange, this.#context);
    return response;
  }

  #route(): string {
    return this.#framework.routeOf(this.#request, this.#context);
  }

  #rewritten(answer: Answer, response: Response): Response | undefined {
    if (this.#framework.isUnrouted?.(answer)) return this.fail(routeNotFound(), response);
    const exchange = this.#exchange;
    exchange.replaced = response;
    const decided = this.#contract.rewrite(answer, exchange, this.#context);
    if (!decided) return undefined;
    release(response);
    return writeResponse(decided, exchange, response);
  }
}

/**
 * Creates the guard of a handler or an app.
 * @throws {TypeError} for unknown or wrong options
 */
export function createGuard<Context extends HookContext>(
  options: ErrorContractOptions<Context>,
  framework: FetchFramework<Context>,
): Guard<Context> {
  assertContractOptions(options);
  const { knowledge, sentIn } = framework;
  const own = { knowledge, sentIn, recognize: fromParsing };
  const contract = createContractOn(fetchPlatform, options, log, own);
  const guardedOf = (request: Request, context: Context) =>
    new Guarded(contract, framework, request, context);
  return {
    fail: (thrown, request, context, replaced) =>
      guardedOf(request, context).fail(thrown, replaced),
    check: (answer, request, context) => guardedOf(request, context).checked(answer),
    run: (request, context, handle) => {
      const guarded = guardedOf(request, context);
      watchParsing(request);
      try {
        const result = handle();
        if (!isThenable(result)) return guarded.returned(result);
        return Promise.resolve(result).then(guarded.returned, guarded.failed);
      } catch (thrown) {
        return guarded.failed(thrown);
      }
    },
  };
}
