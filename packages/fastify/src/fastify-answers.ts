import {
  type Answer,
  bodyText,
  type Contract,
  isSettled,
  isStreamBody,
  pathOf,
  settle,
  streamText,
} from '@error-contract/core/node';
import type { FastifyReply, onSendHookHandler } from 'fastify';
import type { FastifyContext } from './fastify-context.ts';
import { isErrorResponse } from './fastify-error-hook.ts';
import { decide } from './fastify-response.ts';

function headerOf(reply: FastifyReply, name: string): string | undefined {
  const value = reply.getHeader(name);
  return value === undefined ? undefined : String(value);
}

function answerOf(reply: FastifyReply, text: string | undefined): Answer {
  const contentType = headerOf(reply, 'content-type');
  return { statusCode: reply.statusCode, contentType, text };
}

/** Fastify unpacks a web Response after the last hook: an error in one is unpacked here. */
function unpackResponse(reply: FastifyReply, payload: unknown): unknown {
  if (!isErrorResponse(payload)) return payload;
  reply.code(payload.status);
  for (const [name, value] of payload.headers) reply.header(name, value);
  return payload.body;
}

/** Replies whose answer is a stream that is being read: what is thrown then comes after the answer. */
const answering = new WeakSet<FastifyReply>();

/** Whether an answer of the service is being held to the contract at this moment. */
export function isAnswering(reply: FastifyReply): boolean {
  return answering.has(reply);
}

/**
 * Creates the hook that looks at error answers which handlers and other plugins send by themselves.
 * It makes nothing wait but a stream: what a handler throws after its answer would get in between.
 */
export function checkAnswers(contract: Contract<FastifyContext>): onSendHookHandler {
  return (request, reply, sent, done) => {
    const payload = unpackResponse(reply, sent);
    if (reply.statusCode < 400 || isSettled(reply.raw)) return done(null, payload);
    const context = { request, reply };
    const mode = contract.modeOf(context);
    const encoding = headerOf(reply, 'content-encoding');
    const rewrite = (text: string | undefined) => {
      const response = contract.rewrite(answerOf(reply, text), request.raw, context);
      decide(reply, response);
      done(null, response.body);
    };
    if (mode === 'rewrite' && isStreamBody(payload)) {
      answering.add(reply);
      streamText(payload, encoding).then((text) => {
        answering.delete(reply);
        rewrite(text);
      }, done);
      return;
    }
    // A stream can be read once, and in `report` the client is to have it.
    const text = isStreamBody(payload) ? undefined : bodyText(payload, encoding);
    if (mode === 'rewrite') return rewrite(text);
    settle(reply.raw);
    const route = request.routeOptions.url ?? pathOf(request);
    if (mode === 'report') {
      contract.inspect(answerOf(reply, text), { method: request.method, route }, context);
    }
    done(null, payload);
  };
}
