import type { Telephony } from '@error-contract/telephony';
import type { AppMiddleware } from '../state.ts';

/** Admits requests with a valid key and counts them. The others get 401 or 429. */
export function admit(telephony: Telephony): AppMiddleware {
  return async (ctx, next) => {
    if (!/^\/v1(?:\/|$)/i.test(ctx.path)) return next();
    const { organizationId, keyId, headers } = await telephony.admit(ctx.headers.authorization);
    // Before anything else can fail: failures have these headers too.
    ctx.set(headers);
    ctx.state.organizationId = organizationId;
    ctx.state.keyId = keyId;
    return next();
  };
}
