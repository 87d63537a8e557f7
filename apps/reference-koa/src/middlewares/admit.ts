import type { Telephony } from '@error-contract/telephony';
import type { AppMiddleware } from '../state.ts';

/** Lets requests with a valid key in, and counts them: 401 and 429 for the others. */
export function admit(telephony: Telephony): AppMiddleware {
  return async (ctx, next) => {
    if (!/^\/v1(?:\/|$)/i.test(ctx.path)) return next();
    const { organizationId, keyId, headers } = await telephony.admit(ctx.headers.authorization);
    // Before anything else can fail: errors carry them too.
    ctx.set(headers);
    ctx.state.organizationId = organizationId;
    ctx.state.keyId = keyId;
    return next();
  };
}
