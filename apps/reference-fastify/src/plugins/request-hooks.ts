import { logRequest, whileConnected } from '@error-contract/telephony';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/**
 * Sends the id of every request back, and logs the request when its response is finished. What it
 * does in the database ends when its client leaves.
 */
export function addRequestHooks(app: FastifyInstance, logger: Logger): void {
  app.addHook('onRequest', async ({ id }, reply) => {
    reply.header('X-Request-Id', id);
  });
  app.addHook('onRequest', (_request, { raw }, done) => whileConnected(raw, done));
  app.addHook('onResponse', async ({ id: requestId, method, url }, reply) => {
    const { statusCode, elapsedTime: durationMs } = reply;
    logRequest(logger, { requestId, method, url, statusCode, durationMs });
  });
}
