import { validate } from '@error-contract/fastify';
import { idParamsSchema, noQuerySchema, receiveUpload } from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

const upload = { preHandler: validate({ params: idParamsSchema, query: noQuerySchema }) };

/** Routes of `/v1/campaigns/:id/leads` that take forms. */
export const uploadRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  app.removeAllContentTypeParsers();
  // The handler reads the form while it arrives, and refuses what is none.
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.post('/upload', upload, async ({ raw, organizationId, keyId, validated }, reply) => {
    const campaignId = validated.params.id;
    reply.code(201);
    return receiveUpload(raw, (csv) =>
      telephony.leads.upload({ organizationId, keyId, campaignId, csv }),
    );
  });
};
