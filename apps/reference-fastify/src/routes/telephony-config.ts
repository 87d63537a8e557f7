import { validate } from '@error-contract/fastify';
import { noQuerySchema, telephonyConfigChangesSchema } from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

const read = { preHandler: validate({ query: noQuerySchema }) };
const update = {
  preHandler: validate({ query: noQuerySchema, body: telephonyConfigChangesSchema }),
};

/** Routes of `/v1/telephony-config`. */
export const telephonyConfigRoutes: FastifyPluginAsync<RouteOptions> = async (
  app,
  { telephony },
) => {
  const { telephonyConfig } = telephony;
  app.get('/', read, ({ organizationId }) => telephonyConfig.get(organizationId));
  app.patch('/', update, ({ organizationId, validated, headers }) =>
    telephonyConfig.update(organizationId, validated.body, headers),
  );
};
