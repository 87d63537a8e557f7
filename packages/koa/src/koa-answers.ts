import {
  type Answer,
  bodyText,
  type Contract,
  failRequest,
  isStreamBody,
  routeNotFound,
  sentStatus,
  settle,
  streamText,
  writeErrorResponse,
} from '@error-contract/core/node';
import type { Context } from 'koa';
import type { KoaContext } from './koa-context.ts';

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
  const contentType = ctx.response.get('content-type') || undefined;
  return { statusCode: sentStatus(ctx.res), contentType, text: await textOf(ctx, body) };
}

/** The pattern of the route if a router left it, otherwise the path. */
function routeOf(ctx: Context): string {
  const { _matchedRoute: pattern } = ctx as { readonly _matchedRoute?: unknown };
  return typeof pattern === 'string' ? pattern : ctx.path;
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
    return failRequest(contract, routeNotFound(), ctx.res, { ctx });
  }
  const mode = contract.modeOf({ ctx });
  if (mode !== 'rewrite') settle(ctx.res);
  if (mode === 'keep') return;
  if (mode === 'report') {
    const request = { method: ctx.method, route: routeOf(ctx) };
    return contract.inspect(await seenOf(ctx), request, { ctx });
  }
  const answer = await answerOf(ctx, ctx.body);
  writeErrorResponse(ctx.res, contract.rewrite(answer, ctx.res, { ctx }));
}
