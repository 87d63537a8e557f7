import { NotFoundError } from '@error-contract/core';
import type { RequestHandler } from 'express';

/** Express answers OPTIONS by itself. This API has no such route on any framework. */
export const refuseOptions: RequestHandler = (req, _res, next) => {
  if (req.method === 'OPTIONS') throw new NotFoundError('Route not found');
  next();
};
