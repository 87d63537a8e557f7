import { validate } from '@error-contract/express';
import { type Telephony, telephonyConfigChangesSchema } from '@error-contract/telephony';
import { Router } from 'express';
import { jsonBody } from '../middlewares/json-body.ts';
import { show } from '../show.ts';

/** Routes of `/v1/telephony-config`. */
export function telephonyConfigRoutes({ telephonyConfig }: Telephony): Router {
  const router = Router();
  router
    .route('/')
    .get(async (_req, res) => {
      show(res, await telephonyConfig.get(res.locals.organizationId));
    })
    .patch(jsonBody)
    .patch(validate({ body: telephonyConfigChangesSchema }), async (req, res) => {
      const { organizationId } = res.locals;
      show(res, await telephonyConfig.update(organizationId, req.validated.body, req.headers));
    });
  return router;
}
