import type { Telephony } from '@error-contract/telephony';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose key it is; set by `admit` for everything under /v1. */
    organizationId: string;
    /** The key itself; set with it. */
    keyId: string;
  }
}

/** Lets requests with a valid key in, and counts them: 401 and 429 for the others. */
export function admit(app: FastifyInstance, telephony: Telephony): void {
  app.decorateRequest('organizationId', '');
  app.decorateRequest('keyId', '');
  app.addHook('onRequest', async (request, reply) => {
    const { organizationId, keyId, headers } = await telephony.admit(request.headers.authorization);
    // Before anything else can fail: errors carry them too.
    reply.headers(headers);
    request.organizationId = organizationId;
    request.keyId = keyId;
  });
}
