import type { Admission, Telephony } from '@error-contract/telephony';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The organization of the key; `admit` sets it for everything under /v1. */
    organizationId: string;
    /** The id of the key; `admit` sets it too. */
    keyId: string;
    /** What the key may do; `admit` sets it too. */
    scopes: Admission['scopes'];
  }
}

/** Admits requests whose key may send them, and counts them. The others get 401, 429, 404 or 403. */
export function admit(app: FastifyInstance, telephony: Telephony): void {
  app.decorateRequest('organizationId', '');
  app.decorateRequest('keyId', '');
  app.decorateRequest('scopes');
  app.addHook('onRequest', async (request, reply) => {
    const { method, url: path, headers } = request;
    const { authorization } = headers;
    const admission = await telephony.admit({ method, path, authorization });
    // Before anything else can fail: failures have these headers too.
    reply.headers(admission.headers);
    request.organizationId = admission.organizationId;
    request.keyId = admission.keyId;
    request.scopes = admission.scopes;
  });
}
