import { revalidate } from '@error-contract/telephony';
import type { AppMiddleware } from '../state.ts';

/** Gives resources and lists, which need a key, their ETag, and answers 304 if the client has them already. */
export const revalidateAnswers: AppMiddleware = async (ctx, next) => {
  await next();
  if (ctx.status !== 200 || !ctx.state.keyId) return;
  const shown = revalidate(ctx.req, JSON.stringify(ctx.body));
  if (!shown) return;
  ctx.set(shown.headers);
  ctx.status = shown.statusCode;
};
