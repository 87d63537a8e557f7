import { validate } from '@error-contract/koa';
import {
  apiKeyInputSchema,
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
const create = validate({ query: noQuerySchema, body: apiKeyInputSchema });

/** Routes of `/v1/api-keys`. */
export function apiKeyRoutes({ apiKeys }: Telephony): Router<AppState> {
  const router = new Router<AppState>({ prefix: '/v1/api-keys' });
  router.post('/', jsonBody, create, async (ctx) => {
    const { organizationId, scopes, validated } = ctx.state;
    ctx.status = 201;
    ctx.body = await apiKeys.create(organizationId, validated.body, scopes);
  });
  router.get('/', list, async (ctx) => {
    ctx.body = await apiKeys.list(ctx.state.organizationId, ctx.state.validated.query);
  });
  router.delete('/:id', one, async (ctx) => {
    ctx.body = await apiKeys.delete(
      ctx.state.organizationId,
      ctx.state.validated.params.id,
      ctx.headers,
    );
  });
  return router;
}
