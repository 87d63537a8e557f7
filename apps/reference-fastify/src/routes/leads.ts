import { validate } from '@error-contract/fastify';
import {
  idParamsSchema,
  leadInputSchema,
  listQuerySchema,
  noQuerySchema,
} from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

const list = { preHandler: validate({ params: idParamsSchema, query: listQuerySchema }) };
const create = {
  preHandler: validate({ params: idParamsSchema, query: noQuerySchema, body: leadInputSchema }),
};

/** Routes of `/v1/campaigns/:id/leads`. */
export const leadRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  const { leads } = telephony;
  app.post('/', create, async ({ organizationId, validated }, reply) => {
    reply.code(201);
    return leads.create(organizationId, validated.params.id, validated.body);
  });
  app.get('/', list, ({ organizationId, validated }) =>
    leads.list(organizationId, validated.params.id, validated.query),
  );
};
