import { validate } from '@error-contract/express';
import {
  leadInputSchema,
  listQuerySchema,
  noQuerySchema,
  receiveUpload,
  type Telephony,
} from '@error-contract/telephony';
import { Router } from 'express';
import { jsonBody } from '../middlewares/json-body.ts';
import { show } from '../show.ts';

/** Routes of `/v1/campaigns/:id/leads`. */
export function leadRoutes({ leads }: Telephony): Router {
  const router = Router();
  router
    .route('/:id/leads')
    .post(jsonBody)
    .post(validate({ query: noQuerySchema, body: leadInputSchema }), async (req, res) => {
      const { organizationId } = res.locals;
      const lead = await leads.create(organizationId, req.params.id, req.validated.body);
      res.status(201).json(lead);
    })
    .get(validate({ query: listQuerySchema }), async (req, res) => {
      const { organizationId } = res.locals;
      show(res, await leads.list(organizationId, req.params.id, req.validated.query));
    });
  router.post('/:id/leads/upload', validate({ query: noQuerySchema }), async (req, res) => {
    const { organizationId, keyId } = res.locals;
    const report = await receiveUpload(req, (csv) =>
      leads.upload({ organizationId, keyId, campaignId: req.params.id, csv }),
    );
    res.status(201).json(report);
  });
  return router;
}
