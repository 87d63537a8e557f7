import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import {
  type Contract,
  type GuardedServer,
  guardOtherServers,
  guardServer,
  serverOptions,
} from '@error-contract/core/node';
import type { FastifyInstance } from 'fastify';
import type { FastifyContext } from './fastify-context.ts';

type Guard = (server: GuardedServer) => void;

type Listener = (error: unknown, socket: object) => void;

/** A connection on which nothing can be written. */
const gone = { destroyed: false, writable: false, destroy() {} };

/**
 * Removes Fastify's default listener, which writes its own body. Returns what it does beside that:
 * it logs. The service's own listener stays.
 */
function takeDefaultListener(server: GuardedServer): (error: unknown) => void {
  const listeners = server.listeners('clientError') as Listener[];
  const found = listeners.find(({ name }) => name === 'bound defaultClientErrorHandler');
  if (found) server.off('clientError', found);
  return (error) => found?.(error, gone);
}

/**
 * Guards the second server that Fastify opens for `localhost` and does not expose. When a client
 * connects to it, it is recognised by the listener that it shares with the first.
 */
function guardSecond(fastify: FastifyInstance, guard: Guard): void {
  const { routing } = fastify;
  const look = (message: unknown) => {
    const { server } = (message as { socket: Socket & { server?: GuardedServer } }).socket;
    if (server?.listeners('request').includes(routing)) guard(server);
  };
  fastify.addHook('onListen', (done) => {
    if (fastify.addresses().length > 1) subscribe('net.server.socket', look);
    done();
  });
  fastify.addHook('onClose', async () => void unsubscribe('net.server.socket', look));
}

/** Guards a server that the service made by itself: it hands its requests to `fastify.routing`. */
function guardRouting(fastify: FastifyInstance, guardRequest: (res: ServerResponse) => void): void {
  const { routing } = fastify;
  fastify.routing = (req: IncomingMessage, res: ServerResponse) => {
    guardRequest(res);
    routing(req, res);
  };
}

/** Guards the servers of an app. */
export function guardServers(fastify: FastifyInstance, contract: Contract<FastifyContext>): void {
  const options = serverOptions(contract);
  const guard = (server: GuardedServer) => {
    const log = takeDefaultListener(server);
    const onError: typeof options.onError = (error, requestId) => {
      if (error.cause) log(error.cause);
      options.onError?.(error, requestId);
    };
    guardServer(server, { ...options, onError });
  };
  guard(fastify.server);
  guardSecond(fastify, guard);
  guardRouting(fastify, guardOtherServers(options));
}
