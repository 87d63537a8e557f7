import type { ResultOf } from '@error-contract/core';
import { validate } from '@error-contract/koa';
import {
  type CreateCall,
  callInputSchema,
  listQuerySchema,
  noQuerySchema,
  type Telephony,
} from '@error-contract/telephony';
import Router from '@koa/router';
import { jsonBody } from '../middlewares/json-body.ts';
import type { AppState } from '../state.ts';

const list = validate({ query: listQuerySchema });
const create = validate({ query: noQuerySchema, body: callInputSchema });

/** Routes of `/v1/calls` and `/v1/call-logs`. */
export function callRoutes({ calls, callLogs }: Telephony): Router<AppState> {
  const router = new Router<AppState>({ prefix: '/v1' });
  router.post('/calls', jsonBody, create, async (ctx) => {
    const { organizationId, validated } = ctx.state;
    ctx.status = 201;
    const key = ctx.headers['idempotency-key'];
    const call = await calls.create(organizationId, validated.body, key);
    ctx.body = call satisfies ResultOf<CreateCall>;
  });
  router.get('/call-logs', list, async (ctx) => {
    ctx.body = await callLogs.list(ctx.state.organizationId, ctx.state.validated.query);
  });
  return router;
}
