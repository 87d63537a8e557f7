import { validate } from '@error-contract/fastify';
import {
  assertUpload,
  idParamsSchema,
  noQuerySchema,
  receiveUpload,
} from '@error-contract/telephony';
import type { FastifyPluginAsync } from 'fastify';
import type { RouteOptions } from './route-options.ts';

// Before the type of the form is judged, as where the handler does that.
const upload = { onRequest: validate({ params: idParamsSchema, query: noQuerySchema }) };

/** Routes of `/v1/campaigns/:id/leads` that take forms. */
export const uploadRoutes: FastifyPluginAsync<RouteOptions> = async (app, { telephony }) => {
  app.removeAllContentTypeParsers();
  // The handler reads the form while it arrives.
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
  app.addHook('preParsing', async ({ headers }) => assertUpload(headers));
  app.post('/upload', upload, async ({ raw, organizationId, keyId, validated }, reply) => {
    const campaignId = validated.params.id;
    reply.code(201);
    return receiveUpload(raw, (csv) =>
      telephony.leads.upload({ organizationId, keyId, campaignId, csv }),
    );
  });
};
