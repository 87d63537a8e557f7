import type { Log } from '@error-contract/core/node';
import type { FastifyInstance } from 'fastify';
import type { FastifyContext } from './fastify-context.ts';
/**
 * Creates the log of what was thrown: the line that Fastify's own error handler writes, or none where
 * request logging is off.
 */
export declare function createLog(fastify: FastifyInstance): Log<FastifyContext>;
