import { assertJsonBody } from '@error-contract/telephony';
import { bodyParser } from '@koa/bodyparser';
import type { Context, Next } from 'koa';

// Any JSON value: the schema of the route checks it.
const parse = bodyParser({ enableTypes: ['json'], jsonLimit: '100kb', jsonStrict: false });

/** Parses a JSON body. The body parser ignores other media types; here they are a 415. */
export async function jsonBody(ctx: Context, next: Next): Promise<void> {
  assertJsonBody(ctx.headers);
  try {
    await parse(ctx, async () => undefined);
  } finally {
    // The parser stops in the middle of a body that is too large: the next request would never be read.
    ctx.req.resume();
  }
  // The parser turns no body into {}, and the client would be told about missing fields.
  if (!ctx.request.rawBody) ctx.request.body = undefined;
  await next();
}
