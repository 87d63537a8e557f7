import { NotFoundError } from '@error-contract/core';
import type { FastifyInstance } from 'fastify';

/** Refuses unknown routes under the prefix, after its hooks and before a body is parsed. */
export function refuseUnknownRoutes(app: FastifyInstance): void {
  const refuse = () => {
    throw new NotFoundError('Route not found');
  };
  app.setNotFoundHandler(refuse);
  // The plugin for CORS has a route for OPTIONS of any path, which would need no key.
  app.options('/*', refuse);
  app.addHook('onRequest', async (request) => {
    if (request.is404) refuse();
  });
}
