import type { ErrorResponse } from '@error-contract/core';
import { settleAs } from '@error-contract/core/node';
import type { FastifyReply } from 'fastify';

/** What a reply is to answer. */
export interface Decision {
  readonly response: ErrorResponse;
  /** The body was given to `reply.send`, and our hook has not seen it yet. */
  isSent: boolean;
}

const decision = Symbol('error-contract.decision');

type DecidedReply = FastifyReply & { [decision]?: Decision };

/** Settles a reply as an error response. Hooks that run from now on may add headers to it. */
export function settleReply(reply: DecidedReply, response: ErrorResponse): Decision {
  const decided = { response, isSent: false };
  reply[decision] = decided;
  // Hooks that encode a body look at these. The other headers are set when it is written.
  reply.code(response.statusCode).removeHeader('content-encoding');
  reply.type(response.headers['content-type'] ?? '');
  settleAs(reply.raw, response);
  return decided;
}

/** The error response that a reply was given before, if any. */
export function decisionOf(reply: DecidedReply): Decision | undefined {
  return reply[decision];
}

const asIs = (payload: unknown) => payload as string;

/** Sends an error response through the service's hooks. */
export function sendDecided(reply: FastifyReply, decided: Decision): void {
  decided.isSent = true;
  // A string, and unserialized: a route's response schema would reshape the body.
  reply.serializer(asIs).send(decided.response.body);
}
