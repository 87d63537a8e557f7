import type { FastifyReply, FastifyRequest } from 'fastify';

/** What hooks are given: Fastify's own objects, or nothing where a request failed below Fastify. */
export interface FastifyContext {
  readonly request?: FastifyRequest;
  readonly reply?: FastifyReply;
}
