import { validate } from '@error-contract/koa';
import {
  idParamsSchema,
  listQuerySchema,
  noQuerySchema,
  phoneNumberInputSchema,
  type Telephony,
} from '@error-contract/telephony';
import Router from '@koa/router';
import { jsonBody } from '../middlewares/json-body.ts';
import type { AppState } from '../state.ts';

const one = validate({ params: idParamsSchema, query: noQuerySchema });
const list = validate({ query: listQuerySchema });
const create = validate({ query: noQuerySchema, body: phoneNumberInputSchema });

/** Routes of `/v1/phone-numbers`. */
export function phoneNumberRoutes({ phoneNumbers }: Telephony): Router<AppState> {
  const router = new Router<AppState>({ prefix: '/v1/phone-numbers' });
  router.post('/', jsonBody, create, async (ctx) => {
    ctx.status = 201;
    ctx.body = await phoneNumbers.create(ctx.state.organizationId, ctx.state.validated.body);
  });
  router.get('/', list, async (ctx) => {
    ctx.body = await phoneNumbers.list(ctx.state.organizationId, ctx.state.validated.query);
  });
  router.get('/:id', one, async (ctx) => {
    ctx.body = await phoneNumbers.get(ctx.state.organizationId, ctx.state.validated.params.id);
  });
  router.delete('/:id', one, async (ctx) => {
    ctx.body = await phoneNumbers.delete(
      ctx.state.organizationId,
      ctx.state.validated.params.id,
      ctx.headers,
    );
  });
  return router;
}
