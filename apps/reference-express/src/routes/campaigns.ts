import type { ResultOf } from '@error-contract/core';
import { validate } from '@error-contract/express';
import {
  campaignChangesSchema,
  campaignInputSchema,
  listQuerySchema,
  noQuerySchema,
  type Telephony,
  type UpdateCampaign,
} from '@error-contract/telephony';
import { Router } from 'express';
import { jsonBody } from '../middlewares/json-body.ts';
import { show } from '../show.ts';

/** Routes of `/v1/campaigns`. */
export function campaignRoutes({ campaigns }: Telephony): Router {
  const router = Router();
  router
    .route('/')
    .post(jsonBody)
    .post(validate({ query: noQuerySchema, body: campaignInputSchema }), async (req, res) => {
      const campaign = await campaigns.create(res.locals.organizationId, req.validated.body);
      res.status(201).json(campaign);
    })
    .get(validate({ query: listQuerySchema }), async (req, res) => {
      show(res, await campaigns.list(res.locals.organizationId, req.validated.query));
    });
  router
    .route('/:id')
    .get(validate({ query: noQuerySchema }), async (req, res) => {
      show(res, await campaigns.get(res.locals.organizationId, req.params.id));
    })
    .patch(jsonBody)
    .patch(validate({ query: noQuerySchema, body: campaignChangesSchema }), async (req, res) => {
      const { organizationId } = res.locals;
      const campaign = await campaigns.update(
        organizationId,
        req.params.id,
        req.validated.body,
        req.headers,
      );
      show(res, campaign satisfies ResultOf<UpdateCampaign>);
    })
    .delete(validate({ query: noQuerySchema }), async (req, res) => {
      res.json(await campaigns.delete(res.locals.organizationId, req.params.id, req.headers));
    });
  return router;
}
