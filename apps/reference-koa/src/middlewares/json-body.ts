import { assertJsonBody, maxJsonBytes, parseJson } from '@error-contract/telephony';
import type { Context, Next } from 'koa';
import getRawBody from 'raw-body';

declare module 'koa' {
  interface Request {
    /** The parsed body of a request; `jsonBody` sets it. */
    body?: unknown;
  }
}

async function readBody({ req, request: { length } }: Context): Promise<Uint8Array> {
  try {
    return await getRawBody(req, { limit: maxJsonBytes, length });
  } finally {
    // It stops in the middle of a body that is too large: the next request would never be read.
    req.resume();
  }
}

/** Reads and parses a JSON body. Other media types are a 415. */
export async function jsonBody(ctx: Context, next: Next): Promise<void> {
  assertJsonBody(ctx.headers);
  ctx.request.body = parseJson(await readBody(ctx));
  await next();
}
