import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { ErrorResponse } from '@error-contract/core';
import { describesBody, settle } from '@error-contract/core/node';
import type { FastifyReply } from 'fastify';

/** What a service may have said before, and about the request rather than the abandoned body. */
const keptIfSet = new Set(['www-authenticate', 'retry-after']);

/** Fastify stores headers unchecked. A bad one would fail the answer as it failed the success. */
function isSendable(name: string, value: unknown): boolean {
  try {
    validateHeaderName(name);
    for (const part of [value].flat()) validateHeaderValue(name, String(part));
    return value !== undefined;
  } catch {
    return false;
  }
}

/**
 * Prepares a reply for an error response: what described the abandoned body goes, what the service
 * says about every response stays. The body is for the caller to send.
 */
export function prepareReply(reply: FastifyReply, { statusCode, headers }: ErrorResponse): void {
  settle(reply.raw);
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (describesBody(name, statusCode) || !isSendable(name, value)) reply.removeHeader(name);
  }
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value !== undefined && !(keptIfSet.has(name) && reply.hasHeader(name))) {
      reply.header(name, value);
    }
  }
  reply.code(statusCode);
}
