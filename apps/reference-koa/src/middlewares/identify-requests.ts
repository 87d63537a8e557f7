import { requestId, whileConnected } from '@error-contract/telephony';
import type { AppMiddleware } from '../state.ts';

/**
 * Gives every request an id (the client's, if it is valid) and sends it back. What it does in the
 * database ends when its client leaves.
 */
export const identifyRequests: AppMiddleware = async (ctx, next) => {
  ctx.state.requestId = requestId(ctx.headers['x-request-id']);
  ctx.set('X-Request-Id', ctx.state.requestId);
  await whileConnected(ctx.res, next);
};
