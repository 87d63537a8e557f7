import { validate } from '@error-contract/express';
import {
  listQuerySchema,
  noQuerySchema,
  phoneNumberInputSchema,
  type Telephony,
} from '@error-contract/telephony';
import { Router } from 'express';
import { jsonBody } from '../middlewares/json-body.ts';
import { show } from '../show.ts';

/** Routes of `/v1/phone-numbers`. */
export function phoneNumberRoutes({ phoneNumbers }: Telephony): Router {
  const router = Router();
  router
    .route('/')
    .post(jsonBody)
    .post(validate({ query: noQuerySchema, body: phoneNumberInputSchema }), async (req, res) => {
      const number = await phoneNumbers.create(res.locals.organizationId, req.validated.body);
      res.status(201).json(number);
    })
    .get(validate({ query: listQuerySchema }), async (req, res) => {
      show(res, await phoneNumbers.list(res.locals.organizationId, req.validated.query));
    });
  router
    .route('/:id')
    .get(validate({ query: noQuerySchema }), async (req, res) => {
      show(res, await phoneNumbers.get(res.locals.organizationId, req.params.id));
    })
    .delete(validate({ query: noQuerySchema }), async (req, res) => {
      res.json(await phoneNumbers.delete(res.locals.organizationId, req.params.id, req.headers));
    });
  return router;
}
