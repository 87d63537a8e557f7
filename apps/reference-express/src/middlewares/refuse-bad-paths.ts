import { assertPath } from '@error-contract/telephony';
import type { RequestHandler } from 'express';

/** Refuses a path that does not decode, whatever its key and body are. */
export const refuseBadPaths: RequestHandler = (req, _res, next) => {
  assertPath(req.path);
  next();
};
