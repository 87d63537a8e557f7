import {
  type Answer,
  type Contract,
  isSettled,
  isStreamBody,
  pathOf,
  readBody,
  settle,
} from '@error-contract/core/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
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

/** Creates the hook that looks at error answers which handlers and other plugins send by themselves. */
export function checkAnswers(contract: Contract<FastifyContext>) {
  return async (request: FastifyRequest, reply: FastifyReply, sent: unknown) => {
    const payload = unpackResponse(reply, sent);
    if (reply.statusCode < 400 || isSettled(reply.raw)) return payload;
    const context = { request, reply };
    const mode = contract.modeOf(context);
    if (mode !== 'rewrite') settle(reply.raw);
    if (mode === 'keep') return payload;
    if (mode === 'rewrite') {
      const response = contract.rewrite(await answerOf(reply, payload), context);
      prepareReply(reply, response);
      return response.body;
    }
    const route = request.routeOptions.url ?? pathOf(request);
    contract.inspect(await seenOf(reply, payload), { method: request.method, route }, context);
    return payload;
  };
}
