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

/** A target under /v1, which may be a whole URL (RFC 9112, section 3.2.2). */
const underV1 = /^(?:https?:\/\/[^/?#]+)?\/v1(?:[/?#]|$)/i;

/**
 * Admits requests whose key may send them, and counts them. The others get 401, 429, 404 or 403. It is no hook of
 * the plugin for /v1: unknown routes in capitals, and `OPTIONS /v1`, never come there.
 */
export function admit(app: FastifyInstance, telephony: Telephony): void {
  app.decorateRequest('organizationId', '');
  app.decorateRequest('keyId', '');
  app.decorateRequest('scopes');
  app.addHook('onRequest', async (request, reply) => {
    const { method, url: path, headers } = request;
    if (!underV1.test(path)) return;
    const { authorization } = headers;
    const admission = await telephony.admit({ method, path, authorization });
    // Before anything else can fail: failures have these headers too.
    reply.headers(admission.headers);
    request.organizationId = admission.organizationId;
    request.keyId = admission.keyId;
    request.scopes = admission.scopes;
  });
}
