import type { ResultOf } from '@error-contract/core';
import { validate } from '@error-contract/koa';
import {
  agentChangesSchema,
  agentInputSchema,
  type DeleteAgent,
  idParamsSchema,
  listQuerySchema,
  noQuerySchema,
  type Telephony,
} from '@error-contract/telephony';
import Router from '@koa/router';
import { jsonBody } from '../middlewares/json-body.ts';
import type { AppState } from '../state.ts';

const one = validate({ params: idParamsSchema, query: noQuerySchema });
const list = validate({ query: listQuerySchema });
const create = validate({ query: noQuerySchema, body: agentInputSchema });
const update = validate({ params: idParamsSchema, query: noQuerySchema, body: agentChangesSchema });

/** Routes of `/v1/agents`. */
export function agentRoutes({ agents }: Telephony): Router<AppState> {
  const router = new Router<AppState>({ prefix: '/v1/agents' });
  router.post('/', jsonBody, create, async (ctx) => {
    ctx.status = 201;
    ctx.body = await agents.create(ctx.state.organizationId, ctx.state.validated.body);
  });
  router.get('/', list, async (ctx) => {
    ctx.body = await agents.list(ctx.state.organizationId, ctx.state.validated.query);
  });
  router.get('/:id', one, async (ctx) => {
    ctx.body = await agents.get(ctx.state.organizationId, ctx.state.validated.params.id);
  });
  router.patch('/:id', jsonBody, update, async (ctx) => {
    const { organizationId, validated } = ctx.state;
    ctx.body = await agents.update(
      organizationId,
      validated.params.id,
      validated.body,
      ctx.headers,
    );
  });
  router.delete('/:id', one, async (ctx) => {
    const { organizationId, validated } = ctx.state;
    const deleted = await agents.delete(organizationId, validated.params.id, ctx.headers);
    ctx.body = deleted satisfies ResultOf<DeleteAgent>;
  });
  return router;
}
