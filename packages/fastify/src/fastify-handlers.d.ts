import type { FastifyInstance } from 'fastify';
/** Watches the error handlers of an instance, of those in it, and of their routes. */
export declare function watchHandlers(fastify: FastifyInstance): void;
