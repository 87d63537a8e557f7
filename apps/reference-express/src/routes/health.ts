import { validate } from '@error-contract/express';
import { noQuerySchema, type Telephony } from '@error-contract/telephony';
import { Router } from 'express';

/** Routes of `/health`, for monitoring: no key, no limit. */
export function healthRoutes(telephony: Telephony): Router {
  return Router().get('/health', validate({ query: noQuerySchema }), async (_req, res) => {
    res.json(await telephony.health());
  });
}
