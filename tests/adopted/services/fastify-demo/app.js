import { join } from 'node:path';
import autoload from '@fastify/autoload';
import fp from 'fastify-plugin';
// <imports>
import { AppError } from './app-error.js';

/** The service: plugins of others, plugins of its own, and routes by their folders. */
export default fp(async function serviceApp(app, options) {
  // <app>
  await app.register(autoload, {
    dir: join(import.meta.dirname, 'plugins/external'),
    options: { ...options },
  });
  app.register(autoload, {
    dir: join(import.meta.dirname, 'plugins/app'),
    options: { ...options },
  });
  app.register(autoload, {
    dir: join(import.meta.dirname, 'routes'),
    autoHooks: true,
    cascadeHooks: true,
    options: { ...options },
  });

  // <own handler>
  app.setErrorHandler((err, request, reply) => {
    const { method, url, query, params } = request;
    request.log.error({ err, request: { method, url, query, params } }, 'Unhandled error occurred');
    reply.code(err.statusCode ?? 500);
    const message = err.statusCode && err.statusCode < 500 ? err.message : 'Internal Server Error';
    return { message };
  });
  // </own handler>

  app.setNotFoundHandler(
    { preHandler: app.rateLimit({ max: options.notFoundLimit ?? 100, timeWindow: '1 minute' }) },
    (request, reply) => {
      request.log.warn({ request: { method: request.method, url: request.url } }, 'Not found');
      reply.code(404);
      return { message: 'Not Found' };
    },
  );
});
