import {
  type Answer,
  askAsSent,
  bodyText,
  type Contract,
  failRequest,
  isStreamBody,
  routeName,
  routeNotFound,
  sentStatus,
  settle,
  streamText,
  toTexts,
  writeErrorResponse,
} from '@error-contract/core/node';
import type { Context } from 'koa';
import { type KoaContext, RequestContext } from './koa-context.ts';

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

async function textOf(ctx: Context, body: unknown): Promise<string | undefined> {
  const encoding = ctx.response.get('content-encoding') || undefined;
  if (!isStreamBody(body)) return bodyText(body, encoding);
  reading.add(ctx);
  try {
    return await streamText(body, encoding);
  } finally {
    reading.delete(ctx);
  }
}

async function answerOf(ctx: Context, body: unknown): Promise<Answer> {
  const headers = toTexts(Object.entries(ctx.res.getHeaders()));
  const contentType = headers['content-type'];
  return { statusCode: sentStatus(ctx.res), contentType, text: await textOf(ctx, body), headers };
}

/** What @koa/router leaves in a context. */
interface Routed {
  readonly router?: unknown;
  readonly _matchedRoute?: unknown;
}

function routeOf(ctx: Context & Routed): string {
  const { _matchedRoute: pattern, router, status, originalUrl: url } = ctx;
  return routeName({ pattern, url, isUnrouted: router !== undefined && status === 404 });
}

/** A stream can be read only once, and in `report` it belongs to the client. */
async function seenOf(ctx: Context): Promise<Answer> {
  if (!isStreamBody(ctx.body)) return answerOf(ctx, ctx.body);
  return { ...(await answerOf(ctx, '')), text: undefined };
}

/** Looks at the answer once all middlewares have run. */
export async function checkAnswer(ctx: Context, contract: Contract<KoaContext>): Promise<void> {
  if (ctx.status < 400 || ctx.respond === false || ctx.headerSent) return;
  if (isUnanswered(ctx)) {
    return failRequest(contract, routeNotFound(), ctx.res, new RequestContext(ctx));
  }
  const context = new RequestContext(ctx);
  const mode = askAsSent(ctx.req, ctx.originalUrl, () => contract.modeOf(context));
  if (mode !== 'rewrite') settle(ctx.res);
  if (mode === 'keep') return;
  if (mode === 'report') {
    const request = { method: ctx.method, route: routeOf(ctx) };
    return contract.inspect(await seenOf(ctx), request, context);
  }
  const answer = await answerOf(ctx, ctx.body);
  writeErrorResponse(ctx.res, contract.rewrite(answer, ctx.res, context));
}
