import { requestId } from '@error-contract/telephony';
import type { AppMiddleware } from '../state.ts';

/** Gives every request an id (the client's, if it is valid) and sends it back. */
export const identifyRequests: AppMiddleware = async (ctx, next) => {
  ctx.state.requestId = requestId(ctx.headers['x-request-id']);
  ctx.set('X-Request-Id', ctx.state.requestId);
  await next();
};
