import { NotFoundError } from '@error-contract/core';
import type { FastifyInstance } from 'fastify';

/** Refuses unknown routes, after the hooks before it and before a body is parsed. */
export function refuseUnknownRoutes(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ is404, method }) => {
    // The plugin for CORS has a route for OPTIONS of any path. It has answered preflights by now.
    if (is404 || method === 'OPTIONS') throw new NotFoundError('Route not found');
  });
}

/** Refuses what found a route without being admitted: Fastify takes `/%761` for `/v1`, and no other app does. */
export function refuseUnadmitted(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ keyId }) => {
    if (!keyId) throw new NotFoundError('Route not found');
  });
}
