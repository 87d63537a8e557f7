import { NotFoundError } from '@error-contract/core';
import type { RequestHandler } from 'express';

/** What an unknown route answers (WIRE.md, "Promised"). */
export function routeNotFound(): NotFoundError {
  return new NotFoundError('Route not found');
}

/**
 * Creates the last handler of a service that installs the parts by itself: what no route took
 * becomes a 404. `errorContract` has it built in.
 */
export function notFoundHandler(): RequestHandler {
  return (_req, _res, next) => next(routeNotFound());
}
