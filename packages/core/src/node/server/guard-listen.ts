import type { ServerResponse } from 'node:http';
import { isObject } from '../../guard/read.ts';
import { methodBelow } from '../method-below.ts';
import { guardEach } from './guard-responses.ts';
import { type GuardedServer, guardServer, isGuardedServer } from './guard-server.ts';
import type { GuardServerOptions } from './guard-server-options.ts';

interface ListeningApp {
  listen: (...args: unknown[]) => GuardedServer;
}

/** Guards each server that an app makes with its own `listen`. */
export function guardListen(app: object, options: GuardServerOptions): void {
  const listening = app as ListeningApp;
  const listenBelow = methodBelow(listening, 'listen') as () => ListeningApp['listen'];
  listening.listen = function listen(this: unknown, ...args) {
    return guardServer(listenBelow().apply(this, args), options);
  };
}

/** The server of a request. Nothing where a test tool made it, or its connection is gone. */
function serverOf({ req }: ServerResponse): GuardedServer | undefined {
  // A response of a test tool has no request before a framework notes it.
  const { server } = (req?.socket ?? {}) as { readonly server?: unknown };
  // A plain server of connections has neither requests nor this.
  return isObject(server) && 'setTimeout' in server ? (server as GuardedServer) : undefined;
}

/**
 * Returns a function for each request that reaches an app: it guards the server that the service
 * made by itself, from its first request on. Such a server may have other handlers, so that only the
 * answers of this app are held to a policy.
 */
export function guardOtherServers({
  answers,
  ...options
}: GuardServerOptions): (res: ServerResponse) => void {
  const guardResponse = answers && guardEach(answers);
  return (res) => {
    const server = serverOf(res);
    if (server && !isGuardedServer(server)) guardServer(server, options);
    guardResponse?.(res);
  };
}
