import type { Telephony } from '@error-contract/telephony';
import type { RequestHandler } from 'express';
import '../locals.ts';

/** Admits requests with a valid key and counts them. The others get 401 or 429. */
export function admit(telephony: Telephony): RequestHandler {
  return async (req, res, next) => {
    const { organizationId, keyId, headers } = await telephony.admit(req.headers.authorization);
    // Before anything else can fail: failures have these headers too.
    res.set(headers);
    res.locals.organizationId = organizationId;
    res.locals.keyId = keyId;
    next();
  };
}
