import type { ResultOf } from '@error-contract/core';
import { validate } from '@error-contract/express';
import {
  agentChangesSchema,
  agentInputSchema,
  type DeleteAgent,
  listQuerySchema,
  noQuerySchema,
  type Telephony,
} from '@error-contract/telephony';
import { Router } from 'express';
import { jsonBody } from '../middlewares/json-body.ts';
import { show } from '../show.ts';

/** Routes of `/v1/agents`. */
export function agentRoutes({ agents }: Telephony): Router {
  const router = Router();
  router
    .route('/')
    .post(jsonBody)
    .post(validate({ query: noQuerySchema, body: agentInputSchema }), async (req, res) => {
      const agent = await agents.create(res.locals.organizationId, req.validated.body);
      res.status(201).json(agent);
    })
    .get(validate({ query: listQuerySchema }), async (req, res) => {
      show(res, await agents.list(res.locals.organizationId, req.validated.query));
    });
  router
    .route('/:id')
    .get(validate({ query: noQuerySchema }), async (req, res) => {
      show(res, await agents.get(res.locals.organizationId, req.params.id));
    })
    .patch(jsonBody)
    .patch(validate({ query: noQuerySchema, body: agentChangesSchema }), async (req, res) => {
      const { organizationId } = res.locals;
      show(
        res,
        await agents.update(organizationId, req.params.id, req.validated.body, req.headers),
      );
    })
    .delete(validate({ query: noQuerySchema }), async (req, res) => {
      const deleted = await agents.delete(res.locals.organizationId, req.params.id, req.headers);
      res.json(deleted satisfies ResultOf<DeleteAgent>);
    });
  return router;
}
