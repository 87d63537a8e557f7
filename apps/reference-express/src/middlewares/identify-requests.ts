import { requestId } from '@error-contract/telephony';
import type { RequestHandler } from 'express';
import '../locals.ts';

/** Gives every request an id (the client's, if it is valid) and sends it back. */
export const identifyRequests: RequestHandler = (req, res, next) => {
  res.locals.requestId = requestId(req.headers['x-request-id']);
  res.set('X-Request-Id', res.locals.requestId);
  next();
};
