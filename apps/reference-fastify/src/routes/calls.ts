import { validate } from '@error-contract/fastify';
import { callInputSchema, isNotModified, listQuerySchema, toETag } from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

const list = { preHandler: validate({ query: listQuerySchema }) };
const create = { preHandler: validate({ body: callInputSchema }) };

/** Routes of `/v1/calls` and `/v1/call-logs`. */
export const callRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  const { calls, callLogs } = telephony;
  app.post('/calls', create, async ({ organizationId, validated, headers }, reply) => {
    reply.code(201);
    return calls.create(organizationId, validated.body, headers['idempotency-key']);
  });
  app.get('/call-logs', list, async ({ organizationId, validated, headers }, reply) => {
    const logs = await callLogs.list(organizationId, validated.query);
    const etag = toETag(logs);
    reply.header('ETag', etag);
    if (!isNotModified(headers['if-none-match'], etag)) return logs;
    return reply.code(304).send();
  });
};
