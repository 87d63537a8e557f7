import type { Telephony } from '@error-contract/telephony';
import type { RequestHandler } from 'express';
import '../locals.ts';

/** Lets requests with a valid key in, and counts them: 401 and 429 for the others. */
export function admit(telephony: Telephony): RequestHandler {
  return async (req, res, next) => {
    const { organizationId, keyId, headers } = await telephony.admit(req.headers.authorization);
    // Before anything else can fail: errors carry them too.
    res.set(headers);
    res.locals.organizationId = organizationId;
    res.locals.keyId = keyId;
    next();
  };
}
