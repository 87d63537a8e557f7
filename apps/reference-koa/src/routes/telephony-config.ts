import { validate } from '@error-contract/koa';
import {
  noQuerySchema,
  type Telephony,
  telephonyConfigChangesSchema,
} from '@error-contract/telephony';
import Router from '@koa/router';
import { jsonBody } from '../middlewares/json-body.ts';
import type { AppState } from '../state.ts';

const read = validate({ query: noQuerySchema });
const update = validate({ query: noQuerySchema, body: telephonyConfigChangesSchema });

/** Routes of `/v1/telephony-config`. */
export function telephonyConfigRoutes({ telephonyConfig }: Telephony): Router<AppState> {
  const router = new Router<AppState>({ prefix: '/v1/telephony-config' });
  router.get('/', read, async (ctx) => {
    ctx.body = await telephonyConfig.get(ctx.state.organizationId);
  });
  router.patch('/', jsonBody, update, async (ctx) => {
    const { organizationId, validated } = ctx.state;
    ctx.body = await telephonyConfig.update(organizationId, validated.body, ctx.headers);
  });
  return router;
}
