import type { ResultOf } from '@error-contract/core';
import { validate } from '@error-contract/express';
import {
  type CreateCall,
  callInputSchema,
  listQuerySchema,
  noQuerySchema,
  type Telephony,
} from '@error-contract/telephony';
import { Router } from 'express';
import { jsonBody } from '../middlewares/json-body.ts';
import { show } from '../show.ts';

/** Routes of `/v1/calls` and `/v1/call-logs`. */
export function callRoutes({ calls, callLogs }: Telephony): Router {
  const router = Router();
  router
    .route('/calls')
    .post(jsonBody)
    .post(validate({ query: noQuerySchema, body: callInputSchema }), async (req, res) => {
      const key = req.headers['idempotency-key'];
      const call = await calls.create(res.locals.organizationId, req.validated.body, key);
      res.status(201).json(call satisfies ResultOf<CreateCall>);
    });
  router.get('/call-logs', validate({ query: listQuerySchema }), async (req, res) => {
    show(res, await callLogs.list(res.locals.organizationId, req.validated.query));
  });
  return router;
}
