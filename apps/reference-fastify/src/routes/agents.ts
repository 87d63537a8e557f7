import type { ResultOf } from '@error-contract/core';
import { validate } from '@error-contract/fastify';
import {
  agentChangesSchema,
  agentInputSchema,
  type DeleteAgent,
  idParamsSchema,
  listQuerySchema,
  noQuerySchema,
} from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

const one = { preHandler: validate({ params: idParamsSchema, query: noQuerySchema }) };
const list = { preHandler: validate({ query: listQuerySchema }) };
const create = { preHandler: validate({ query: noQuerySchema, body: agentInputSchema }) };
const update = {
  preHandler: validate({ params: idParamsSchema, query: noQuerySchema, body: agentChangesSchema }),
};

/** Routes of `/v1/agents`. */
export const agentRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  const { agents } = telephony;
  app.post('/', create, async ({ organizationId, validated }, reply) => {
    reply.code(201);
    return agents.create(organizationId, validated.body);
  });
  app.get('/', list, ({ organizationId, validated }) =>
    agents.list(organizationId, validated.query),
  );
  app.get('/:id', one, ({ organizationId, validated }) =>
    agents.get(organizationId, validated.params.id),
  );
  app.patch('/:id', update, ({ organizationId, validated, headers }) =>
    agents.update(organizationId, validated.params.id, validated.body, headers),
  );
  app.delete(
    '/:id',
    one,
    ({ organizationId, validated, headers }): Promise<ResultOf<DeleteAgent>> =>
      agents.delete(organizationId, validated.params.id, headers),
  );
};
