import type { ResultOf } from '@error-contract/core';
import { validate } from '@error-contract/fastify';
import {
  campaignChangesSchema,
  campaignInputSchema,
  idParamsSchema,
  listQuerySchema,
  noQuerySchema,
  type UpdateCampaign,
} from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

const one = { preHandler: validate({ params: idParamsSchema, query: noQuerySchema }) };
const list = { preHandler: validate({ query: listQuerySchema }) };
const create = { preHandler: validate({ query: noQuerySchema, body: campaignInputSchema }) };
const update = {
  preHandler: validate({
    params: idParamsSchema,
    query: noQuerySchema,
    body: campaignChangesSchema,
  }),
};

/** Routes of `/v1/campaigns`. */
export const campaignRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  const { campaigns } = telephony;
  app.post('/', create, async ({ organizationId, validated }, reply) => {
    reply.code(201);
    return campaigns.create(organizationId, validated.body);
  });
  app.get('/', list, ({ organizationId, validated }) =>
    campaigns.list(organizationId, validated.query),
  );
  app.get('/:id', one, ({ organizationId, validated }) =>
    campaigns.get(organizationId, validated.params.id),
  );
  app.patch(
    '/:id',
    update,
    ({ organizationId, validated, headers }): Promise<ResultOf<UpdateCampaign>> =>
      campaigns.update(organizationId, validated.params.id, validated.body, headers),
  );
  app.delete('/:id', one, ({ organizationId, validated, headers }) =>
    campaigns.delete(organizationId, validated.params.id, headers),
  );
};
