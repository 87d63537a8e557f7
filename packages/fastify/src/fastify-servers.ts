import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import {
  type Contract,
  createAnswerPolicy,
  type GuardedServer,
  guardServer,
  pathOf,
} from '@error-contract/core/node';
import type { FastifyInstance } from 'fastify';
import type { FastifyContext } from './fastify-context.ts';

type Guard = (server: GuardedServer) => void;

/** Removes Fastify's default listener, which writes its own body. The service's own one stays. */
function removeDefaultListener(server: GuardedServer): void {
  for (const listener of server.listeners('clientError')) {
    if (listener.name === 'bound defaultClientErrorHandler') {
      server.off('clientError', listener as () => void);
    }
  }
}

/**
 * Guards the second server that Fastify opens for `localhost` and does not expose. When a client
 * connects to it, it is recognised by the listener that it shares with the first.
 */
function guardOthers(fastify: FastifyInstance, guard: Guard): void {
  const look = (message: unknown) => {
    const { server } = (message as { socket: Socket & { server?: GuardedServer } }).socket;
    if (server?.listeners('request').includes(fastify.routing)) guard(server);
  };
  fastify.addHook('onListen', (done) => {
    if (fastify.addresses().length > 1) subscribe('net.server.socket', look);
    done();
  });
  fastify.addHook('onClose', async () => void unsubscribe('net.server.socket', look));
}

/** Guards the servers of an app. */
export function guardServers(fastify: FastifyInstance, contract: Contract<FastifyContext>): void {
  // The request and reply of what is written to `reply.raw` are not known.
  const facts = { contextOf: () => ({}), routeOf: (res: ServerResponse) => pathOf(res.req) };
  const answers = createAnswerPolicy(contract, facts);
  const guard = (server: GuardedServer) => {
    removeDefaultListener(server);
    guardServer(server, {
      onError: (error) => contract.report(error, {}),
      answers,
    });
  };
  guard(fastify.server);
  guardOthers(fastify, guard);
}
