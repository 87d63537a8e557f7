import { validate } from '@error-contract/koa';
import { noQuerySchema, type Telephony } from '@error-contract/telephony';
import Router from '@koa/router';
import type { AppState } from '../state.ts';

/** Routes of `/health`, for monitoring: no key, no limit. */
export function healthRoutes(telephony: Telephony): Router<AppState> {
  return new Router<AppState>().get('/health', validate({ query: noQuerySchema }), async (ctx) => {
    ctx.body = await telephony.health();
  });
}
