import type { ErrorResponse } from '@error-contract/core';
import {
  type Answer,
  bodyText,
  type Contract,
  isSettled,
  isStreamBody,
  routeName,
  routeNotFound,
  sentStatus,
  settle,
  streamText,
  toTexts,
} from '@error-contract/core/node';
import type { FastifyReply, FastifyRequest, onSendHookHandler } from 'fastify';
import { type FastifyContext, RequestContext } from './fastify-context.ts';
import { type Decision, decisionOf, settleReply } from './fastify-response.ts';

function headerOf(reply: FastifyReply, name: string): string | undefined {
  const value = reply.getHeader(name);
  return value === undefined ? undefined : String(value);
}

function answerOf(reply: FastifyReply, text: string | undefined): Answer {
  const headers = toTexts(Object.entries(reply.getHeaders()));
  const contentType = headers['content-type'];
  return { statusCode: sentStatus(reply.raw), contentType, text, headers };
}

/** Whether a payload is a web Response with an error in it. */
function isErrorResponse(payload: unknown): payload is Response {
  if (typeof payload !== 'object') return false;
  try {
    // The tag comes first: naming the global `Response` makes Node load its fetch.
    const tag = Object.prototype.toString.call(payload);
    return tag === '[object Response]' && payload instanceof Response && payload.status >= 400;
  } catch {
    // A proxy may throw whenever it is read.
    return false;
  }
}

/** Fastify unpacks a web Response after the last hook: an error in one is unpacked here. */
function unpackResponse(reply: FastifyReply, payload: Response): unknown {
  reply.code(payload.status);
  for (const [name, value] of payload.headers) reply.header(name, value);
  return payload.body;
}

function routeOf({ routeOptions, originalUrl: url, is404: isUnrouted }: FastifyRequest): string {
  return routeOptions.url ?? routeName({ url, isUnrouted });
}

/** Whether a payload is that of Fastify's own not-found handler. */
function isUnrouted({ is404, raw }: FastifyRequest, payload: unknown): boolean {
  if (!is404) return false;
  const message = `Route ${raw.method}:${raw.url} not found`;
  return payload === JSON.stringify({ message, error: 'Not Found', statusCode: 404 });
}

/** Replies whose answer is a stream that is being read. What is thrown then comes too late. */
const answering = new WeakSet<FastifyReply>();

/** Whether an answer of the service is being held to the contract at this moment. */
export function isAnswering(reply: FastifyReply): boolean {
  return answering.has(reply);
}

/** Lets a decided error pass, but not what Fastify makes of a failing hook. */
function passDecided(decided: Decision): string {
  if (!decided.isSent) throw new Error('A hook failed while an error was answered');
  decided.isSent = false;
  return decided.response.body;
}

/** Reads an answer that is a stream. What its handler throws meanwhile changes nothing. */
async function read(reply: FastifyReply, stream: object): Promise<string | undefined> {
  answering.add(reply);
  const text = await streamText(stream, headerOf(reply, 'content-encoding'));
  answering.delete(reply);
  return text;
}

/**
 * Creates the hook that judges the error answers of handlers and other plugins. It waits only for a
 * stream.
 */
export function checkAnswers(contract: Contract<FastifyContext>): onSendHookHandler {
  return (request, reply, sent, done) => {
    const isResponse = isErrorResponse(sent);
    if (reply.statusCode < 400 && !isResponse) return done();
    const decided = decisionOf(reply);
    if (decided) return done(null, passDecided(decided));
    if (isSettled(reply.raw)) return done();
    const payload = isResponse ? unpackResponse(reply, sent) : sent;
    const context = new RequestContext(reply);
    const answer = (response: ErrorResponse) =>
      done(null, settleReply(reply, response).response.body);
    const rewrite = (text: string | undefined) =>
      answer(contract.rewrite(answerOf(reply, text), reply.raw, context));
    if (isUnrouted(request, payload)) {
      return answer(contract.fail(routeNotFound(), reply.raw, context));
    }
    const mode = contract.modeOf(context);
    const isStream = isStreamBody(payload);
    if (isStream && mode === 'rewrite') return void read(reply, payload).then(rewrite, done);
    const text = isStream ? undefined : bodyText(payload, headerOf(reply, 'content-encoding'));
    if (mode === 'rewrite') return rewrite(text);
    settle(reply.raw);
    if (mode === 'report') {
      contract.inspect(
        answerOf(reply, text),
        { method: request.method, route: routeOf(request) },
        context,
      );
    }
    done(null, payload);
  };
}
