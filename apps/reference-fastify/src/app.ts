import { errorContract } from '@error-contract/fastify';
import {
  logFailure,
  maxJsonBytes,
  parseQuery,
  requestId,
  type Telephony,
} from '@error-contract/telephony';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import { admit } from './plugins/admit.ts';
import { allowOrigins } from './plugins/allow-origins.ts';
import { refuseUnknownRoutes } from './plugins/not-found.ts';
import { addRequestHooks } from './plugins/request-hooks.ts';
import { healthRoutes } from './routes/health.ts';
import { pageRoutes } from './routes/pages.ts';
import { v1Routes } from './routes/v1.ts';

function createFastify(loggerInstance: FastifyBaseLogger): FastifyInstance {
  return Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => requestId(headers['x-request-id']),
    bodyLimit: maxJsonBytes,
    // Node's default, which Fastify turns off: without it we would wait forever for a client that stops sending.
    requestTimeout: 300_000,
    // Express and Koa leave out a fragment, which a client should not send. Fastify takes it for a query.
    rewriteUrl: ({ url = '' }) => url.replace(/#.*/s, ''),
    // Paths are as lenient as in Express and Koa. An id of any length is looked up, and is a 404.
    routerOptions: {
      ignoreTrailingSlash: true,
      caseSensitive: false,
      maxParamLength: 16_384,
      querystringParser: parseQuery,
    },
  });
}

/** Creates the reference API on Fastify. */
export async function createApp(
  telephony: Telephony,
  logger: Logger,
  corsOrigins: readonly string[] = [],
): Promise<FastifyInstance> {
  const app = createFastify(logger);
  await app.register(errorContract, {
    onError: (error, { request }) => logFailure(logger, error, request?.id),
  });
  // The body of a DELETE has no meaning (RFC 9110, section 9.3.5), so it is not parsed.
  app.addHttpMethod('DELETE', { hasBody: false, overrideExisting: true });
  addRequestHooks(app, logger);
  if (corsOrigins.length > 0) await allowOrigins(app, corsOrigins);
  admit(app, telephony);
  refuseUnknownRoutes(app);
  await app.register(healthRoutes, { telephony });
  await app.register(pageRoutes);
  await app.register(v1Routes, { prefix: '/v1', telephony });
  return app;
}
