import type { ServerResponse } from 'node:http';
import {
  type Contract,
  createAnswerPolicy,
  type GuardedServer,
  guardServer,
  pathOf,
} from '@error-contract/core/node';
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

/**
 * Guards the server of an app, and the second one that Fastify opens for `localhost`.
 */
export function guardServers(fastify: FastifyInstance, contract: Contract<FastifyContext>): void {
  // What is written past Fastify, to `reply.raw`, knows nothing of its request and reply.
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
  fastify.addHook('onListen', (done) => {
    const others = readInternal(fastify, 'fastify.serverBindings');
    if (Array.isArray(others)) others.forEach(guard);
    done();
  });
}
