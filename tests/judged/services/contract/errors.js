import {
  ApiError,
  bearerToken,
  ConflictError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableEntityError,
} from '@error-contract/core';
import { spend } from '../things.js';

/** Counts a request of a key. Throws if the key is unknown or has reached its limit. */
export function admit(authorization, setHeaders) {
  const key = bearerToken(authorization);
  const spent = spend(`Bearer ${key}`);
  if (!spent) throw new UnauthorizedError('The API key is wrong', { invalidToken: true });
  setHeaders(spent.headers);
  if (spent.isOver) throw new TooManyRequestsError();
}

/** Creates what `POST /things` was sent. */
export function create({ name }) {
  if (name === 'taken') throw new ConflictError('The name is taken');
  if (name === 'deleted') throw new UnprocessableEntityError('The thing was deleted');
  return { id: 'thing_1' };
}

/** Refuses a method of `/things`. */
export function refuse() {
  throw new ApiError(405, undefined, { headers: { Allow: 'GET, POST' } });
}

/** Fails because a dependency is down. */
export function down() {
  throw new ApiError(503, 'The database is down');
}
