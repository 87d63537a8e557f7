import type { ForeignAnswer } from '@error-contract/core';
import { HookContext, routeName, type Sent } from '@error-contract/core/node';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * What hooks are given: Fastify's own objects, or nothing where a request failed below Fastify. Take
 * its members by name: printed, serialised or spread it is empty, as a request holds keys.
 */
export interface FastifyContext {
  readonly request?: FastifyRequest;
  readonly reply?: FastifyReply;
  /** The answer of the service that was replaced, if any. */
  readonly answer?: ForeignAnswer | undefined;
  /**
   * The whole pattern of the route, `no route` for a path that no route took, else the path without the
   * query.
   */
  readonly route?: string | undefined;
  /** The id of the request, where `requestId` is on. */
  readonly requestId?: string | undefined;
}

/** The route of a request that reached Fastify. */
export function routeOf({
  routeOptions,
  originalUrl: url,
  is404: isUnrouted,
}: FastifyRequest): string {
  return routeOptions.url ?? routeName({ url, isUnrouted });
}

/** What hooks are given about a request that reached Fastify. */
export class RequestContext extends HookContext implements FastifyContext {
  readonly #reply: FastifyReply;

  constructor(reply: FastifyReply) {
    super();
    this.#reply = reply;
  }

  get request(): FastifyRequest {
    return this.#reply.request;
  }

  get reply(): FastifyReply {
    return this.#reply;
  }

  get route(): string {
    return routeOf(this.request);
  }
}

/** Finds what the client sent. */
export function sentIn({ request }: FastifyContext): Sent {
  if (!request) return {};
  const { params, query, headers, body } = request;
  return { params, query, headers, body };
}
