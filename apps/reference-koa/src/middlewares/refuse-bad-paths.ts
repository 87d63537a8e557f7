import { assertPath } from '@error-contract/telephony';
import type { AppMiddleware } from '../state.ts';

/** Refuses a path that does not decode, whatever its key and body are. */
export const refuseBadPaths: AppMiddleware = (ctx, next) => {
  assertPath(ctx.path);
  return next();
};
