import { validate } from '@error-contract/fastify';
import {
  idParamsSchema,
  listQuerySchema,
  noQuerySchema,
  phoneNumberInputSchema,
} from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

const one = { preHandler: validate({ params: idParamsSchema, query: noQuerySchema }) };
const list = { preHandler: validate({ query: listQuerySchema }) };
const create = { preHandler: validate({ query: noQuerySchema, body: phoneNumberInputSchema }) };

/** Routes of `/v1/phone-numbers`. */
export const phoneNumberRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  const { phoneNumbers } = telephony;
  app.post('/', create, async ({ organizationId, validated }, reply) => {
    reply.code(201);
    return phoneNumbers.create(organizationId, validated.body);
  });
  app.get('/', list, ({ organizationId, validated }) =>
    phoneNumbers.list(organizationId, validated.query),
  );
  app.get('/:id', one, ({ organizationId, validated }) =>
    phoneNumbers.get(organizationId, validated.params.id),
  );
  app.delete('/:id', one, ({ organizationId, validated, headers }) =>
    phoneNumbers.delete(organizationId, validated.params.id, headers),
  );
};
