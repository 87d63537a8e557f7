import type { Answer } from '@error-contract/core/adapter';
import type { Env, ErrorHandler, Hono } from 'hono';
import { pathOfRequest } from '../exchange.ts';
import { isMade } from '../write-response.ts';

/** What is needed of an app, whatever its types. */
export type App<E extends Env = Env> = Pick<
  Hono<E>,
  'basePath' | 'fetch' | 'getPath' | 'onError' | 'route' | 'router'
> & {
  /** Their types keep it for themselves. */
  readonly errorHandler?: ErrorHandler<E>;
};

/**
 * The error handler that every app has from the beginning. It is known by comparing: another copy of
 * Hono may be installed beside this one.
 */
function defaultHandlerOf(app: object): unknown {
  try {
    return (Reflect.construct(app.constructor, []) as App).errorHandler;
  } catch {
    return undefined; // a class of the service's own
  }
}

/** The error handler that a service has set before. */
export function ownHandlerOf<E extends Env>(app: App<E>): ErrorHandler<E> | undefined {
  const { errorHandler } = app;
  const isDefault = errorHandler === defaultHandlerOf(app) || errorHandler?.name === 'errorHandler';
  return isDefault ? undefined : errorHandler;
}

/** Whether an answer is Hono's own to a path that no route takes. */
export function isUnrouted({ statusCode, headers, text }: Answer): boolean {
  if (statusCode !== 404 || text !== '404 Not Found') return false;
  return /^text\/plain\b/i.test(String(headers['content-type']));
}

/** The pattern of the route that took a request, `no route` where none did. */
export function routeOf<E extends Env>(app: App<E>, request: Request, env: E['Bindings']): string {
  try {
    const path = app.getPath(request, { env });
    // Hono takes a HEAD for the GET that it is.
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const [handlers] = app.router.match(method, path);
    // Middlewares are for all methods, and come before.
    const route = handlers.map(([[, { method, path }]]) => ({ method, path })).at(-1);
    return route && (route.method !== 'ALL' || !route.path.endsWith('*')) ? route.path : 'no route';
  } catch {
    return pathOfRequest(request);
  }
}

/**
 * Calls an app for a HEAD request as for a GET. Hono would do the same, and drop the body of an answer
 * that the contract has to read first. It asks for the method once, before everything else.
 */
export function withBody<Result>(request: Request, call: () => Result): Result {
  if (request.method !== 'HEAD') return call();
  const restore = () => Reflect.deleteProperty(request, 'method');
  const get = () => {
    restore();
    return 'GET';
  };
  try {
    Object.defineProperty(request, 'method', { configurable: true, get });
    return call();
  } finally {
    restore();
  }
}

/** As Hono itself answers a HEAD request. */
export function withoutBody(response: Response): Response {
  return isMade(response) ? response : new Response(null, response);
}
