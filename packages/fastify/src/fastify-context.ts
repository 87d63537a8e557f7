import type { Sent } from '@error-contract/core/node';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What hooks are given: Fastify's own objects, or nothing where a request failed below Fastify. */
export interface FastifyContext {
  readonly request?: FastifyRequest;
  readonly reply?: FastifyReply;
}

/** Finds what the client sent. */
export function sentIn({ request }: FastifyContext): Sent {
  if (!request) return {};
  const { params, query, headers, body } = request;
  return { params, query, headers, body };
}
