import { type Contract, type GuardedServer, guardServer } from '@error-contract/core/node';
import type { FastifyInstance } from 'fastify';
import type { FastifyContext } from './fastify-context.ts';
import { readInternal } from './fastify-internals.ts';

/** Fastify's default listener writes its own body. One that the service brought stays. */
function removeDefaultListener(server: GuardedServer): void {
  for (const listener of server.listeners('clientError')) {
    if (listener.name === 'bound defaultClientErrorHandler') {
      server.off('clientError', listener as () => void);
    }
  }
}

/** Guards the server of an app, and the second one that Fastify opens for `localhost`. */
export function guardServers(fastify: FastifyInstance, contract: Contract<FastifyContext>): void {
  const guard = (server: GuardedServer) => {
    removeDefaultListener(server);
    guardServer(server, { onError: (error) => contract.report(error, {}) });
  };
  guard(fastify.server);
  fastify.addHook('onListen', (done) => {
    const others = readInternal(fastify, 'fastify.serverBindings');
    if (Array.isArray(others)) others.forEach(guard);
    done();
  });
}
