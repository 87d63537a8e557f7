import {
  type Answer,
  type Contract,
  isSettled,
  isStreamBody,
  pathOf,
  readBody,
  settle,
} from '@error-contract/core/node';
import type { FastifyReply, FastifyRequest, onSendHookHandler } from 'fastify';
import type { FastifyContext } from './fastify-context.ts';
import { prepareReply } from './fastify-response.ts';

function headerOf(reply: FastifyReply, name: string): string | undefined {
  const value = reply.getHeader(name);
  return value === undefined ? undefined : String(value);
}

async function answerOf(reply: FastifyReply, payload: unknown): Promise<Answer> {
  return {
    statusCode: reply.statusCode,
    contentType: headerOf(reply, 'content-type'),
    text: await readBody(payload, headerOf(reply, 'content-encoding')),
  };
}

/** Fastify unpacks a web Response after the last hook: an error in one is unpacked here. */
function unpackResponse(reply: FastifyReply, payload: unknown): unknown {
  if (!(payload instanceof Response) || payload.status < 400) return payload;
  reply.code(payload.status);
  for (const [name, value] of payload.headers) reply.header(name, value);
  return payload.body;
}

/** A stream can be read once, and in `report` the client is to have it. */
async function seenOf(reply: FastifyReply, payload: unknown): Promise<Answer> {
  if (!isStreamBody(payload)) return answerOf(reply, payload);
  return { ...(await answerOf(reply, '')), text: undefined };
}

/** Holds an error answer to the contract, or looks at it. Gives what is to be sent. */
async function check(
  contract: Contract<FastifyContext>,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const context = { request, reply };
  const mode = contract.modeOf(context);
  if (mode === 'rewrite') {
    const response = contract.rewrite(await answerOf(reply, payload), context);
    prepareReply(reply, response);
    return response.body;
  }
  settle(reply.raw);
  if (mode === 'keep') return payload;
  const route = request.routeOptions.url ?? pathOf(request);
  contract.inspect(await seenOf(reply, payload), { method: request.method, route }, context);
  return payload;
}

/**
 * Creates the hook that looks at error answers which handlers and other plugins send by themselves.
 * It makes no success wait: what a handler throws after it has sent one would get in between.
 */
export function checkAnswers(contract: Contract<FastifyContext>): onSendHookHandler {
  return (request, reply, sent, done) => {
    const payload = unpackResponse(reply, sent);
    if (reply.statusCode < 400 || isSettled(reply.raw)) return done(null, payload);
    check(contract, request, reply, payload).then((checked) => done(null, checked), done);
  };
}
