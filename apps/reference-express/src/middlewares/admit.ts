import type { Telephony } from '@error-contract/telephony';
import type { RequestHandler } from 'express';
import '../locals.ts';

/** Admits requests whose key may send them, and counts them. The others get 401, 429, 404 or 403. */
export function admit(telephony: Telephony): RequestHandler {
  return async (req, res, next) => {
    const { method, headers, baseUrl, path } = req;
    const { authorization } = headers;
    const admission = await telephony.admit({ method, path: baseUrl + path, authorization });
    // Before anything else can fail: failures have these headers too.
    res.set(admission.headers);
    res.locals.organizationId = admission.organizationId;
    res.locals.keyId = admission.keyId;
    res.locals.scopes = admission.scopes;
    next();
  };
}
