import { EventEmitter } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { type HttpClasses, useHttpClasses } from '@error-contract/core/node';
import type { Application } from 'express';
import { overridesNode } from './overrides-node.ts';

/** What Express's types leave out. */
type ExpressApp = Application & { request: object; response: object };

type Server = EventEmitter & { readonly maxRequestsPerSocket?: number | null };

/** Puts the prototype of a class before one of the app's, and again where Express parts the two. */
function putBefore(old: object, prototype: object, app: Application): object {
  Reflect.deleteProperty(prototype, 'constructor');
  Object.setPrototypeOf(prototype, old);
  app.on('mount', () => {
    Reflect.setPrototypeOf(old, Object.getPrototypeOf(prototype));
    Reflect.setPrototypeOf(prototype, old);
  });
  return prototype;
}

/**
 * Makes `app.request` and `app.response`, which Express makes the prototypes of what Node has
 * created, those of classes that Node can create it with. Before Node 24 each property that is added
 * to an object with a new prototype costs a hidden class, and a request takes four times as long.
 */
function createClasses(app: ExpressApp): HttpClasses {
  class Request extends IncomingMessage {}
  class Response extends ServerResponse {}
  app.request = putBefore(app.request, Request.prototype, app);
  app.response = putBefore(app.response, Response.prototype, app);
  return { IncomingMessage: Request, ServerResponse: Response };
}

/** Who else listens to these is to find Node's own objects. */
const shared: readonly unknown[] = ['request', 'upgrade'];

/** Whether whatever a server creates is for an app, and answered by nobody else. */
function isAlone(app: Application, server: Server): boolean {
  const listeners = [...server.listeners('request'), ...server.listeners('upgrade')];
  return listeners.every((listener) => listener === app) && !server.maxRequestsPerSocket;
}

/** Until somebody else begins to listen. */
function useAlone(server: Server, classesFor: () => HttpClasses): void {
  const takeBack = useHttpClasses(server, classesFor);
  if (!takeBack) return;
  server.on('newListener', function onListener(event) {
    if (!shared.includes(event)) return;
    takeBack();
    server.off('newListener', onListener);
  });
}

/**
 * Creates what makes the server of an app create its requests and responses as Express wants them:
 * asked with those of each request, before Express has them. A server that is not guarded, or that
 * the app shares with others, is left alone, and so is an app that overrides what is Node's. To be
 * called before the contract guards `app.response`. Never throws.
 */
export function createExpressClasses(
  express: Application,
): (req: IncomingMessage, res: ServerResponse) => void {
  const app = express as ExpressApp;
  const { response } = app;
  const requests = IncomingMessage.prototype;
  const responses = ServerResponse.prototype;
  if (overridesNode(response, responses, {})) return () => {};
  const isUntouched = (req: object, res: object) =>
    !overridesNode(app.request, requests, req) &&
    !overridesNode(app.response, responses, res, response);
  const seen = new WeakSet<object>();
  let classes: HttpClasses | undefined;
  let last: unknown;
  return (req, res) => {
    const { server } = (req.socket ?? {}) as { readonly server?: unknown };
    if (server === last) return;
    last = server;
    if (!(server instanceof EventEmitter) || seen.has(server)) return;
    seen.add(server);
    try {
      if (!isAlone(app, server) || !isUntouched(req, res)) return;
      // Not before: what is added to the app's own by now is seen by all that is mounted in it.
      useAlone(server, () => (classes ??= createClasses(app)));
    } catch {
      // An app whose `request` and `response` cannot be replaced keeps them.
    }
  };
}
