import { requestId, whileConnected } from '@error-contract/telephony';
import type { RequestHandler } from 'express';
import '../locals.ts';

/**
 * Gives every request an id (the client's, if it is valid) and sends it back. What it does in the
 * database ends when its client leaves.
 */
export const identifyRequests: RequestHandler = (req, res, next) => {
  res.locals.requestId = requestId(req.headers['x-request-id']);
  res.set('X-Request-Id', res.locals.requestId);
  whileConnected(res, next);
};
