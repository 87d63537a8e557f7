import {
  ApiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  InternalServerError,
  NotFoundError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableEntityError,
  ValidationError,
} from '@error-contract/core';

const throwables = new Map<string, () => unknown>([
  ['bad-request', () => new BadRequestError('The date is in the past')],
  ['one-field', () => new ValidationError(['name should not be empty'])],
  ['two-fields', () => new ValidationError(['name is required', 'size is required'])],
  ['unauthorized', () => new UnauthorizedError()],
  ['invalid-token', () => new UnauthorizedError(undefined, { invalidToken: true })],
  ['forbidden', () => new ForbiddenError()],
  ['not-found', () => new NotFoundError('Agent not found')],
  ['not-allowed', () => new ApiError(405, undefined, { headers: { Allow: 'GET, HEAD' } })],
  ['conflict', () => new ConflictError('The campaign is cancelled')],
  ['too-large', () => new ApiError(413)],
  ['unsupported', () => new ApiError(415)],
  ['unprocessable', () => new UnprocessableEntityError()],
  ['too-many', () => new TooManyRequestsError(undefined, { retryAfter: 30 })],
  ['internal', () => new InternalServerError('The disk is full')],
  ['exposed', () => new InternalServerError('Try again in June', { expose: true })],
  ['bad-gateway', () => new ApiError(502, 'The carrier said no')],
  ['unavailable', () => new ApiError(503, undefined, { headers: { 'Retry-After': '5' } })],
  ['gateway-timeout', () => new ApiError(504)],
  ['teapot', () => new ApiError(418)],
  ['unregistered', () => new ApiError(499)],
  ['error', () => new Error('connect to db-7 as billing: password rejected')],
  ['http-error', () => Object.assign(new Error('No such page'), { status: 404, expose: true })],
  ['string', () => 'a string'],
]);

/** The names of what a service can throw. */
export const throwableNames: readonly string[] = [...throwables.keys()];

/** Creates what a route throws. A name that is not in the table is a mistake of the test. */
export function throwableFor(name: string | undefined): unknown {
  const create = throwables.get(name ?? '');
  if (!create) throw new RangeError(`There is no throwable ${name}`);
  return create();
}
