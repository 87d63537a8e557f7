import { NotFoundError } from '@error-contract/core';
import type { FastifyInstance } from 'fastify';

/** Refuses unknown routes under the prefix, after its hooks and before a body is parsed. */
export function refuseUnknownRoutes(app: FastifyInstance): void {
  const refuse = () => {
    throw new NotFoundError('Route not found');
  };
  app.setNotFoundHandler(refuse);
  app.addHook('onRequest', async (request) => {
    if (request.is404) refuse();
  });
}
