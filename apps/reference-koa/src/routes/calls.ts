import type { ResultOf } from '@error-contract/core';
import { validate } from '@error-contract/koa';
import {
  type CreateCall,
  callInputSchema,
  isNotModified,
  listQuerySchema,
  type Telephony,
  toETag,
} from '@error-contract/telephony';
import Router from '@koa/router';
import { jsonBody } from '../middlewares/json-body.ts';
import type { AppState } from '../state.ts';

const list = validate({ query: listQuerySchema });
const create = validate({ body: callInputSchema });

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
    const logs = await callLogs.list(ctx.state.organizationId, ctx.state.validated.query);
    const etag = toETag(logs);
    ctx.set('ETag', etag);
    if (isNotModified(ctx.headers['if-none-match'], etag)) ctx.status = 304;
    else ctx.body = logs;
  });
  return router;
}
