import type { Telephony } from '@error-contract/telephony';
import type { AppMiddleware } from '../state.ts';

/** Admits requests whose key may send them, and counts them. The others get 401, 429, 404 or 403. */
export function admit(telephony: Telephony): AppMiddleware {
  return async (ctx, next) => {
    const { method, path, headers, state } = ctx;
    if (!/^\/v1(?:\/|$)/i.test(path)) return next();
    const { authorization } = headers;
    const admission = await telephony.admit({ method, path, authorization });
    // Before anything else can fail: failures have these headers too.
    ctx.set(admission.headers);
    state.organizationId = admission.organizationId;
    state.keyId = admission.keyId;
    state.scopes = admission.scopes;
    return next();
  };
}
