import { Readable } from 'node:stream';
import {
  type Answer,
  bodyText,
  type Contract,
  isAsked,
  isSettled,
  isStreamBody,
  readStream,
  routeNotFound,
  sentStatus,
  settle,
} from '@error-contract/core/node';
import type { FastifyReply, FastifyRequest, onSendHookHandler } from 'fastify';
import { type FastifyContext, RequestContext, routeOf } from './fastify-context.ts';
import { type Decision, decisionOf, settleReply } from './fastify-response.ts';

function headerOf(reply: FastifyReply, name: string): string | undefined {
  const value = reply.getHeader(name);
  return value === undefined ? undefined : String(value);
}

function unreadAnswer(reply: FastifyReply): Answer {
  return { statusCode: sentStatus(reply.raw), headers: reply.getHeaders(), text: undefined };
}

function answerOf(reply: FastifyReply, payload: unknown): Answer {
  return { ...unreadAnswer(reply), text: bodyText(payload, headerOf(reply, 'content-encoding')) };
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
async function read(
  { reply }: RequestContext,
  stream: object,
  contract: Contract<FastifyContext>,
): Promise<Buffer | undefined> {
  const log = (fault: unknown) => contract.log(fault, reply.raw, new RequestContext(reply));
  answering.add(reply);
  const bytes = await readStream(stream, reply.raw, log);
  answering.delete(reply);
  return bytes;
}

type Done = Parameters<onSendHookHandler>[3];

/** An answer of the service that is about to be sent. */
interface Sending {
  readonly context: RequestContext;
  readonly payload: unknown;
  readonly done: Done;
}

/** Sends an answer as it is, and tells of it. */
function leave(
  { context, payload, done }: Sending,
  answer: Answer,
  contract: Contract<FastifyContext>,
): void {
  const { request, reply } = context;
  settle(reply.raw);
  const asked = { method: request.method, route: routeOf(request) };
  contract.inspect(answer, asked, reply.raw, context);
  done(null, payload);
}

/** Replaces an answer, unless it is left because of its protocol. */
function rewrite(sending: Sending, answer: Answer, contract: Contract<FastifyContext>): void {
  const { context, done } = sending;
  const { reply } = context;
  const response = contract.rewrite(answer, reply.raw, context);
  if (response) done(null, settleReply(reply, response).response.body);
  else leave(sending, answer, contract);
}

/** Reads a stream to look at it, unless its media type says enough. */
function rewriteStream(sending: Sending, stream: object, contract: Contract<FastifyContext>): void {
  const { reply } = sending.context;
  const unread = unreadAnswer(reply);
  if (contract.keeps(unread)) {
    leave(sending, unread, contract);
    return;
  }
  const judge = (bytes: Buffer | undefined) => {
    const payload = bytes && Readable.from([bytes]);
    rewrite({ ...sending, payload }, bytes ? answerOf(reply, bytes) : unread, contract);
  };
  read(sending.context, stream, contract).then(judge, sending.done);
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
    if (isSettled(reply.raw) || isAsked(reply.raw)) return done();
    const payload = isResponse ? unpackResponse(reply, sent) : sent;
    const context = new RequestContext(reply);
    if (isUnrouted(request, payload)) {
      const response = contract.fail(routeNotFound(), reply.raw, context);
      return done(null, settleReply(reply, response).response.body);
    }
    const sending = { context, payload, done };
    const mode = contract.modeOf(reply.raw, context);
    if (mode === 'keep') {
      settle(reply.raw);
      return done(null, payload);
    }
    const isStream = isStreamBody(payload);
    if (isStream && mode === 'rewrite') return rewriteStream(sending, payload, contract);
    // In `report` a stream belongs to the client.
    const answer = isStream ? unreadAnswer(reply) : answerOf(reply, payload);
    if (mode === 'report') leave(sending, answer, contract);
    else rewrite(sending, answer, contract);
  };
}
