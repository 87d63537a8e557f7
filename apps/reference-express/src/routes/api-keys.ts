import { validate } from '@error-contract/express';
import {
  apiKeyInputSchema,
  listQuerySchema,
  noQuerySchema,
  type Telephony,
} from '@error-contract/telephony';
import { Router } from 'express';
import { jsonBody } from '../middlewares/json-body.ts';
import { show } from '../show.ts';

/** Routes of `/v1/api-keys`. */
export function apiKeyRoutes({ apiKeys }: Telephony): Router {
  const router = Router();
  router
    .route('/')
    .post(jsonBody)
    .post(validate({ query: noQuerySchema, body: apiKeyInputSchema }), async (req, res) => {
      const { organizationId, scopes } = res.locals;
      const key = await apiKeys.create(organizationId, req.validated.body, scopes);
      res.status(201).json(key);
    })
    .get(validate({ query: listQuerySchema }), async (req, res) => {
      show(res, await apiKeys.list(res.locals.organizationId, req.validated.query));
    });
  router.delete('/:id', validate({ query: noQuerySchema }), async (req, res) => {
    res.json(await apiKeys.delete(res.locals.organizationId, req.params.id, req.headers));
  });
  return router;
}
