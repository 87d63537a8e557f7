import type { Telephony } from '@error-contract/telephony';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The organization of the key; `admit` sets it for everything under /v1. */
    organizationId: string;
    /** The id of the key; `admit` sets it too. */
    keyId: string;
  }
}

/** Admits requests with a valid key and counts them. The others get 401 or 429. */
export function admit(app: FastifyInstance, telephony: Telephony): void {
  app.decorateRequest('organizationId', '');
  app.decorateRequest('keyId', '');
  app.addHook('onRequest', async (request, reply) => {
    const { organizationId, keyId, headers } = await telephony.admit(request.headers.authorization);
    // Before anything else can fail: failures have these headers too.
    reply.headers(headers);
    request.organizationId = organizationId;
    request.keyId = keyId;
  });
}
