import type { ResultOf } from '@error-contract/core';
import { validate } from '@error-contract/koa';
import {
  campaignChangesSchema,
  campaignInputSchema,
  idParamsSchema,
  listQuerySchema,
  noQuerySchema,
  type Telephony,
  type UpdateCampaign,
} from '@error-contract/telephony';
import Router from '@koa/router';
import { jsonBody } from '../middlewares/json-body.ts';
import type { AppState } from '../state.ts';

const one = validate({ params: idParamsSchema, query: noQuerySchema });
const list = validate({ query: listQuerySchema });
const create = validate({ query: noQuerySchema, body: campaignInputSchema });
const update = validate({
  params: idParamsSchema,
  query: noQuerySchema,
  body: campaignChangesSchema,
});

/** Routes of `/v1/campaigns`. */
export function campaignRoutes({ campaigns }: Telephony): Router<AppState> {
  const router = new Router<AppState>({ prefix: '/v1/campaigns' });
  router.post('/', jsonBody, create, async (ctx) => {
    ctx.status = 201;
    ctx.body = await campaigns.create(ctx.state.organizationId, ctx.state.validated.body);
  });
  router.get('/', list, async (ctx) => {
    ctx.body = await campaigns.list(ctx.state.organizationId, ctx.state.validated.query);
  });
  router.get('/:id', one, async (ctx) => {
    ctx.body = await campaigns.get(ctx.state.organizationId, ctx.state.validated.params.id);
  });
  router.patch('/:id', jsonBody, update, async (ctx) => {
    const { organizationId, validated } = ctx.state;
    const campaign = await campaigns.update(
      organizationId,
      validated.params.id,
      validated.body,
      ctx.headers,
    );
    ctx.body = campaign satisfies ResultOf<UpdateCampaign>;
  });
  router.delete('/:id', one, async (ctx) => {
    ctx.body = await campaigns.delete(
      ctx.state.organizationId,
      ctx.state.validated.params.id,
      ctx.headers,
    );
  });
  return router;
}
