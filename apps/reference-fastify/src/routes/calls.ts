import { validate } from '@error-contract/fastify';
import { callInputSchema, listQuerySchema, noQuerySchema } from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

const list = { preHandler: validate({ query: listQuerySchema }) };
const create = { preHandler: validate({ query: noQuerySchema, body: callInputSchema }) };

/** Routes of `/v1/calls` and `/v1/call-logs`. */
export const callRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  const { calls, callLogs } = telephony;
  app.post('/calls', create, async ({ organizationId, validated, headers }, reply) => {
    reply.code(201);
    return calls.create(organizationId, validated.body, headers['idempotency-key']);
  });
  app.get('/call-logs', list, ({ organizationId, validated }) =>
    callLogs.list(organizationId, validated.query),
  );
};
