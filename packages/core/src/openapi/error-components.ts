import { contractStatuses } from '../status/contract-statuses.ts';
import { type FailureStatus, isFailureStatus } from '../status/status-name.ts';
import { ComponentPool, type ErrorComponents } from './component-pool.ts';
import { documented } from './declarations.ts';

/**
 * Returns components for an OpenAPI document, 3.0 or 3.1: a schema and a response for each status,
 * those of the contract unless some are given. `{ $ref: '#/components/responses/NotFound' }` refers
 * to the response of 404, `#/components/schemas/NotFoundErrorBody` to its body.
 * @throws {RangeError} for a status outside 400-599
 */
export function errorComponents(...statuses: FailureStatus[]): ErrorComponents {
  const pool = new ComponentPool({});
  const documentedStatuses = contractStatuses.map(({ code }) => code).filter(isFailureStatus);
  for (const status of statuses.length > 0 ? statuses : documentedStatuses) {
    pool.responseOf(status, documented(status));
  }
  return pool.added;
}
