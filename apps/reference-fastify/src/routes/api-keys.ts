import { validate } from '@error-contract/fastify';
import {
  apiKeyInputSchema,
  idParamsSchema,
  listQuerySchema,
  noQuerySchema,
} from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

const one = { preHandler: validate({ params: idParamsSchema, query: noQuerySchema }) };
const list = { preHandler: validate({ query: listQuerySchema }) };
const create = { preHandler: validate({ query: noQuerySchema, body: apiKeyInputSchema }) };

/** Routes of `/v1/api-keys`. */
export const apiKeyRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  const { apiKeys } = telephony;
  app.post('/', create, async ({ organizationId, scopes, validated }, reply) => {
    reply.code(201);
    return apiKeys.create(organizationId, validated.body, scopes);
  });
  app.get('/', list, ({ organizationId, validated }) =>
    apiKeys.list(organizationId, validated.query),
  );
  app.delete('/:id', one, ({ organizationId, validated, headers }) =>
    apiKeys.delete(organizationId, validated.params.id, headers),
  );
};
