import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { ErrorResponse } from '@error-contract/core';
import { prepareResponse, replaceHeaders } from '@error-contract/core/node';
import type { FastifyReply } from 'fastify';
import { writeInternal } from './fastify-internals.ts';

/** Fastify stores headers unchecked. A bad one would fail the answer as it failed the success. */
function isSendable(name: string, value: unknown): boolean {
  try {
    validateHeaderName(name);
    if (typeof value === 'string') validateHeaderValue(name, value);
    else for (const part of [value].flat()) validateHeaderValue(name, String(part));
    return value !== undefined;
  } catch {
    return false;
  }
}

/** Prepares a reply for an error response. The body is for the caller to send. */
export function prepareReply(reply: FastifyReply, response: ErrorResponse): void {
  const before = reply.getHeaders();
  for (const name of Object.keys(before)) {
    if (!isSendable(name, before[name])) reply.removeHeader(name);
  }
  const store = {
    getHeaderNames: () => Object.keys(before),
    hasHeader: (name: string) => reply.hasHeader(name),
    removeHeader: (name: string) => reply.removeHeader(name),
    setHeader: (name: string, value: string) => reply.header(name, value),
  };
  replaceHeaders(store, response, reply.request);
  prepareResponse(reply.raw, reply.getHeader('connection'));
  // Trailers need chunks, and the error has a length.
  writeInternal(reply, 'fastify.reply.trailers', null);
  reply.code(response.statusCode);
}

/** Set on a reply whose error answer is on its way through the service's hooks. */
const decision = Symbol('error-contract.decision');

type DecidedReply = FastifyReply & { [decision]?: ErrorResponse };

/** Prepares a reply for an error response, and remembers it. */
export function decide(reply: DecidedReply, response: ErrorResponse): void {
  reply[decision] = response;
  prepareReply(reply, response);
}

/** The error response that a reply was given before, if any. */
export function decisionOf(reply: DecidedReply): ErrorResponse | undefined {
  return reply[decision];
}
