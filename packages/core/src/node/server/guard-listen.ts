import { methodBelow } from '../method-below.ts';
import { type GuardedServer, type GuardServerOptions, guardServer } from './guard-server.ts';

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
