import { assertJsonBody } from '@error-contract/telephony';
import { bodyParser } from '@koa/bodyparser';
import type { Context, Next } from 'koa';

// Any JSON: what it has to be, the route's schema says.
const parse = bodyParser({ enableTypes: ['json'], jsonLimit: '100kb', jsonStrict: false });

/** Parses a JSON body. The body parser by itself passes by what it does not know: here, a 415. */
export async function jsonBody(ctx: Context, next: Next): Promise<void> {
  assertJsonBody(ctx.headers);
  try {
    await parse(ctx, async () => undefined);
  } finally {
    // It stops in the middle of a body that is too large: the next request would never be read.
    ctx.req.resume();
  }
  // It makes {} of no body, and the client would read of missing fields.
  if (!ctx.request.rawBody) ctx.request.body = undefined;
  await next();
}
