import { noteHandled } from '@error-contract/core/node';
import type { FastifyInstance } from 'fastify';

type ErrorHandler = Parameters<FastifyInstance['setErrorHandler']>[0];

/** Notes what an error handler of the service is given: the cause of what it answers. */
function watched(handler: ErrorHandler): ErrorHandler {
  if (typeof handler !== 'function') return handler; // Fastify refuses it
  const watching: ErrorHandler = function (thrown, request, reply) {
    noteHandled(reply.raw, thrown);
    return handler.call(this, thrown, request, reply);
  };
  return Object.defineProperty(watching, 'name', { value: handler.name });
}

/** Watches the error handlers of an instance, of those in it, and of their routes. */
export function watchHandlers(fastify: FastifyInstance): void {
  const { setErrorHandler } = fastify;
  const watching = function (this: FastifyInstance, handler: ErrorHandler) {
    return setErrorHandler.call(this, watched(handler));
  };
  Object.assign(fastify, { setErrorHandler: watching });
  fastify.addHook('onRoute', (route) => {
    if (route.errorHandler) route.errorHandler = watched(route.errorHandler as ErrorHandler);
  });
}
