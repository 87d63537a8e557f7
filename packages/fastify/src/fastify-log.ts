import type { Log } from '@error-contract/core/node';
import { read } from '@error-contract/core/node';
import type { FastifyInstance } from 'fastify';
import type { FastifyContext } from './fastify-context.ts';
import { findInternal } from './fastify-internals.ts';

/**
 * Creates the log of what was thrown: the line that Fastify's own error handler writes, or none where
 * request logging is off.
 */
export function createLog(fastify: FastifyInstance): Log<FastifyContext> {
  const controller = findInternal(fastify, 'fastify.logController')?.value;
  return (thrown, { request, reply }) => {
    if (!request || !reply) return fastify.log.error({ err: thrown });
    if (controller) return controller.defaultErrorLog(thrown, request, reply);
    if (findInternal(reply.log, 'fastify.disableRequestLogging')?.value) return;
    const message = read(thrown, 'message') as string;
    if (reply.statusCode < 500) reply.log.info({ res: reply, err: thrown }, message);
    else reply.log.error({ req: request, res: reply, err: thrown }, message);
  };
}
