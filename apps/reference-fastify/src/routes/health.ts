import { validate } from '@error-contract/fastify';
import { noQuerySchema } from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

/** Routes of `/health`, for monitoring: no key, no limit. */
export const healthRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  app.get('/health', { preHandler: validate({ query: noQuerySchema }) }, () => telephony.health());
};
