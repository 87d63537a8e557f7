import { validate } from '@error-contract/express';
import {
  noQuerySchema,
  type Telephony,
  telephonyConfigChangesSchema,
} from '@error-contract/telephony';
import { Router } from 'express';
import { jsonBody } from '../middlewares/json-body.ts';
import { show } from '../show.ts';

/** Routes of `/v1/telephony-config`. */
export function telephonyConfigRoutes({ telephonyConfig }: Telephony): Router {
  const router = Router();
  router
    .route('/')
    .get(validate({ query: noQuerySchema }), async (_req, res) => {
      show(res, await telephonyConfig.get(res.locals.organizationId));
    })
    .patch(jsonBody)
    .patch(
      validate({ query: noQuerySchema, body: telephonyConfigChangesSchema }),
      async (req, res) => {
        const { organizationId } = res.locals;
        show(res, await telephonyConfig.update(organizationId, req.validated.body, req.headers));
      },
    );
  return router;
}
