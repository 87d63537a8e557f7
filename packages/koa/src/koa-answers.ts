import { Readable } from 'node:stream';
import {
  type Answer,
  askAsSent,
  bodyText,
  type Contract,
  failRequest,
  isStreamBody,
  readStream,
  routeNotFound,
  sentStatus,
  settle,
  writeErrorResponse,
} from '@error-contract/core/node';
import type { Context } from 'koa';
import { type KoaContext, RequestContext, routeOf } from './koa-context.ts';

/** Koa's 404 is a default status: nobody chose it, and nobody wrote a body. */
function isUnanswered(ctx: Context): boolean {
  const { _explicitStatus: chosen } = ctx.response as { readonly _explicitStatus?: boolean };
  return ctx.status === 404 && ctx.body === undefined && !chosen;
}

/** Contexts whose body is being read here. If the stream fails then, that is no second failure. */
const reading = new WeakSet<Context>();

/** Whether the body of a context is being read to be replaced. */
export function isReading(ctx: Context): boolean {
  return reading.has(ctx);
}

async function read(
  ctx: Context,
  stream: object,
  contract: Contract<KoaContext>,
): Promise<Buffer | undefined> {
  const log = (fault: unknown) => contract.log(fault, ctx.res, new RequestContext(ctx));
  reading.add(ctx);
  try {
    return await readStream(stream, ctx.res, log);
  } finally {
    reading.delete(ctx);
  }
}

/** The answer as it is known before its stream is read. */
function unreadAnswer({ res }: Context): Answer {
  return { statusCode: sentStatus(res), headers: res.getHeaders(), text: undefined };
}

function answerOf(ctx: Context, body: unknown): Answer {
  const encoding = ctx.response.get('content-encoding') || undefined;
  return { ...unreadAnswer(ctx), text: bodyText(body, encoding) };
}

/** Puts back what was read. Koa forgets the length, and takes a body for a success unless it is told. */
function restoreBody(ctx: Context, bytes: Buffer): void {
  const { status } = ctx;
  ctx.body = ctx.response.get('content-length') ? bytes : Readable.from([bytes]);
  if (ctx.status !== status) ctx.status = status;
}

/** Leaves an answer to the service, and tells of it. */
function leave(ctx: Context, answer: Answer, contract: Contract<KoaContext>): void {
  settle(ctx.res);
  const asked = { method: ctx.method, route: routeOf(ctx) };
  contract.inspect(answer, asked, ctx.res, new RequestContext(ctx));
}

/** Replaces an answer, unless it is left because of its protocol. */
async function rewrite(ctx: Context, contract: Contract<KoaContext>): Promise<void> {
  const { body } = ctx;
  const isStream = isStreamBody(body);
  const unread = unreadAnswer(ctx);
  if (isStream && contract.keeps(unread)) return leave(ctx, unread, contract);
  const bytes = isStream ? await read(ctx, body, contract) : undefined;
  const answer = isStream && !bytes ? unread : answerOf(ctx, bytes ?? body);
  const response = contract.rewrite(answer, ctx.res, new RequestContext(ctx));
  if (response) return writeErrorResponse(ctx.res, response);
  if (bytes) restoreBody(ctx, bytes);
  leave(ctx, answer, contract);
}

/** Looks at the answer once all middlewares have run. */
export async function checkAnswer(ctx: Context, contract: Contract<KoaContext>): Promise<void> {
  if (ctx.status < 400 || ctx.respond === false || ctx.headerSent) return;
  if (isUnanswered(ctx)) {
    return failRequest(contract, routeNotFound(), ctx.res, new RequestContext(ctx));
  }
  const context = new RequestContext(ctx);
  const mode = askAsSent(ctx.req, ctx.originalUrl, () => contract.modeOf(ctx.res, context));
  if (mode === 'rewrite') return rewrite(ctx, contract);
  if (mode === 'keep') return settle(ctx.res);
  // A stream can be read only once, and in `report` it belongs to the client.
  const answer = isStreamBody(ctx.body) ? unreadAnswer(ctx) : answerOf(ctx, ctx.body);
  leave(ctx, answer, contract);
}
