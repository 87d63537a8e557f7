import { validate } from '@error-contract/koa';
import {
  idParamsSchema,
  leadInputSchema,
  listQuerySchema,
  noQuerySchema,
  receiveUpload,
  type Telephony,
} from '@error-contract/telephony';
import Router from '@koa/router';
import { jsonBody } from '../middlewares/json-body.ts';
import type { AppState } from '../state.ts';

const one = validate({ params: idParamsSchema, query: noQuerySchema });
const list = validate({ params: idParamsSchema, query: listQuerySchema });
const create = validate({ params: idParamsSchema, query: noQuerySchema, body: leadInputSchema });

/** Routes of `/v1/campaigns/:id/leads`. */
export function leadRoutes({ leads }: Telephony): Router<AppState> {
  const router = new Router<AppState>({ prefix: '/v1/campaigns/:id/leads' });
  router.post('/', jsonBody, create, async (ctx) => {
    const { organizationId, validated } = ctx.state;
    ctx.status = 201;
    ctx.body = await leads.create(organizationId, validated.params.id, validated.body);
  });
  router.get('/', list, async (ctx) => {
    const { organizationId, validated } = ctx.state;
    ctx.body = await leads.list(organizationId, validated.params.id, validated.query);
  });
  router.post('/upload', one, async (ctx) => {
    const { organizationId, keyId, validated } = ctx.state;
    ctx.status = 201;
    ctx.body = await receiveUpload(ctx.req, (csv) =>
      leads.upload({ organizationId, keyId, campaignId: validated.params.id, csv }),
    );
  });
  return router;
}
