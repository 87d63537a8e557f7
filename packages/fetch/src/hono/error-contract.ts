import type { ErrorContractOptions } from '@error-contract/core';
import { assertOnce, knowledge, read } from '@error-contract/core/adapter';
import type { Context, Env, ErrorHandler, Hono, Schema } from 'hono';
import { exchangeOf, noteReached } from '../exchange.ts';
import { createGuard, type Guard } from '../guard.ts';
import { sentIn } from '../request/sent.ts';
import { isResponse } from '../structure.ts';
import { type App, isUnrouted, ownHandlerOf, withBody, withoutBody } from './hono-app.ts';
import { noteRead } from './hono-body.ts';
import { HonoContext } from './hono-context.ts';

function assertInstallable(app: unknown): void {
  const isApp = ['fetch', 'onError', 'basePath'].every(
    (name) => typeof read(app, name) === 'function',
  );
  if (!isApp) throw new TypeError('errorContract(app) takes a Hono app: new Hono().');
}

/** What an HTTPException carries is what Hono would send. */
function carriedBy(thrown: unknown): Response | undefined {
  const carried = read(thrown, 'res');
  return isResponse(carried) && carried.status >= 400 ? carried : undefined;
}

/** Answers what Hono gives to its error handler. */
function createHandler<E extends Env>(
  app: App<E>,
  guard: Guard<HonoContext<E>>,
  { mapError }: ErrorContractOptions<HonoContext<E>>,
): ErrorHandler<E> {
  const isMapped = (thrown: unknown) => {
    try {
      return mapError?.(thrown) !== undefined;
    } catch {
      return true; // the contract tells of it
    }
  };
  return async (thrown, c) => {
    const request = c.req.raw;
    const context = new HonoContext<E>({ app, request, rest: [c.env] }, c);
    await noteRead(c, thrown);
    const carried = carriedBy(thrown);
    // It has the headers that were set before: CORS, request ids, rate limits.
    const prepared = preparedBy(c);
    exchangeOf(request).statusCode = prepared?.status;
    if (!carried || isMapped(thrown)) return guard.fail(thrown, request, context, prepared);
    exchangeOf(request).handled = thrown;
    // One that a service throws more than once must not be used up.
    return guard.check(c.newResponse(carried.clone().body, carried), request, context);
  };
}

/** What was set on the response by now: headers of CORS, request ids, rate limits. */
function preparedBy(c: Context): Response | undefined {
  try {
    return c.newResponse(null);
  } catch {
    return undefined; // a status that no response has
  }
}

/** Makes an error handler of the service note what it was given: the cause of what it answers. */
function noting<E extends Env>(handler: ErrorHandler<E>): ErrorHandler<E> {
  return async (thrown, c) => {
    await noteRead(c, thrown);
    exchangeOf(c.req.raw).handled = thrown;
    return handler(thrown, c);
  };
}

/** Puts the guard around an app, and around what `basePath` makes of it. */
function cover<E extends Env>(app: App<E>, guard: Guard<HonoContext<E>>): void {
  const { fetch, onError } = app;
  const basePath = app.basePath.bind(app);
  const route = app.route.bind(app) as unknown as (path: string, below: App<E>) => unknown;
  const own: Partial<Record<keyof App, unknown>> = {
    fetch: (request: Request, ...rest: unknown[]) => {
      noteReached(request, rest);
      const response = guard.run(request, new HonoContext<E>({ app, request, rest }), () =>
        withBody(request, () => Reflect.apply(fetch, app, [request, ...rest])),
      );
      if (request.method !== 'HEAD') return response;
      return Promise.resolve(response).then(withoutBody);
    },
    onError: (handler: ErrorHandler<E>) => onError(noting(handler)),
    route: (path: string, below: App<E>) => {
      const ownBelow = ownHandlerOf(below);
      if (ownBelow) below.onError(noting(ownBelow));
      return route(path, below);
    },
    basePath: (path: string) => {
      const below = basePath(path);
      cover(below as unknown as App<E>, guard);
      return below;
    },
  };
  Object.assign(app, own);
}

/**
 * Makes every failed request of a Hono app answer with `{ statusCode, message, error }`: unknown
 * routes, whatever is thrown, and error answers of handlers, middlewares and mounted apps. Call it
 * once, anywhere before the first request.
 * @throws {TypeError} for anything but a Hono app, and for unknown or wrong options
 */
export function errorContract<
  E extends Env = Env,
  S extends Schema = Schema,
  BasePath extends string = string,
>(hono: Hono<E, S, BasePath>, options: ErrorContractOptions<HonoContext<E>> = {}): void {
  assertInstallable(hono);
  const app = hono as unknown as App<E>;
  const guard = createGuard<HonoContext<E>>(options, {
    knowledge,
    sentIn: ({ request, c }) => ({ ...sentIn(request), ...(c && { params: c.req.param() }) }),
    routeOf: (_request, { route }) => route,
    isUnrouted,
  });
  assertOnce(hono);
  const own = ownHandlerOf(app);
  app.onError(own ? noting(own) : createHandler(app, guard, options));
  cover(app, guard);
}
