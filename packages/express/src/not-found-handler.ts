import { routeNotFound } from '@error-contract/core/node';
import { assertNothing } from '@error-contract/core/options';
import type { RequestHandler } from 'express';

/**
 * Creates the last handler of a service that installs the parts by itself: what no route took
 * becomes a 404. `errorContract` has it built in.
 */
export function notFoundHandler(...nothing: []): RequestHandler {
  assertNothing('notFoundHandler', nothing);
  return (_req, _res, next) => next(routeNotFound());
}
