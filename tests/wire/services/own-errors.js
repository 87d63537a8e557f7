import { createRequire } from 'node:module';
import * as esm from '@error-contract/core';
import createError from 'http-errors';
import { z } from 'zod';

// The CommonJS build stands for the second installed copy of a real service.
const cjs = createRequire(import.meta.url)('@error-contract/core');

const fields = (count) => Array.from({ length: count }, (_, i) => `field_${i} is required`);

function classes(prefix, core) {
  return {
    [`${prefix}bad request`]: () => new core.BadRequestError('The range is empty'),
    [`${prefix}unauthorized`]: () => new core.UnauthorizedError(),
    [`${prefix}unauthorized, invalid token`]: () =>
      new core.UnauthorizedError('API key is revoked', { invalidToken: true }),
    [`${prefix}forbidden`]: () => new core.ForbiddenError('Route not enabled'),
    [`${prefix}not found`]: () => new core.NotFoundError('Agent not found'),
    [`${prefix}conflict`]: () => new core.ConflictError('Campaign is cancelled'),
    [`${prefix}unprocessable`]: () => new core.UnprocessableEntityError('Number was deleted'),
    [`${prefix}too many requests`]: () => new core.TooManyRequestsError(),
    [`${prefix}too many requests, 60 s`]: () =>
      new core.TooManyRequestsError(undefined, { retryAfter: 59.2 }),
    [`${prefix}internal`]: () => new core.InternalServerError('secret'),
    [`${prefix}internal, exposed`]: () =>
      new core.InternalServerError('Shard 3 is down', { expose: true }),
    [`${prefix}validation, one`]: () => new core.ValidationError('agent_id is required'),
    [`${prefix}validation, several`]: () => new core.ValidationError(fields(2)),
    [`${prefix}validation, 150`]: () => new core.ValidationError(fields(150)),
    [`${prefix}validation, 422`]: () => new core.ValidationError(fields(2), { statusCode: 422 }),
    [`${prefix}status 418`]: () => new core.ApiError(418),
    [`${prefix}status 499`]: () => new core.ApiError(499),
  };
}

class OutOfCredit extends esm.ApiError {
  constructor() {
    super(402, 'Out of credit');
  }
  toJSON() {
    return { ...super.toJSON(), code: 'fourth key' };
  }
}

const particular = {
  'own subclass': () => new OutOfCredit(),
  'bad request, no message': () => new esm.BadRequestError(),
  'message in many scripts': () => new esm.ConflictError('“naïve” \u4e16\u754c \u{1f4de} \u2028'),
  'message with quotes': () => new esm.ConflictError('a "b" \\ c\n</script>'),
  'lone surrogate': () => new esm.ConflictError('\ud800'),
  '4xx not exposed': () => new esm.ConflictError('secret', { expose: false }),
  '405 with Allow': () => new esm.ApiError(405, undefined, { headers: { Allow: 'GET, HEAD' } }),
  'Allow without 405': () => new esm.ConflictError('Busy', { headers: { Allow: 'GET' } }),
  '416 with Content-Range': () =>
    new esm.ApiError(416, undefined, { headers: { 'Content-Range': 'bytes */10' } }),
  '503 with Retry-After': () =>
    new esm.ApiError(503, 'secret', { headers: { 'Retry-After': '5', 'x-secret': '1' } }),
  'own headers': () => new esm.ConflictError('Busy', { headers: { 'x-good': '1' } }),
};

const schema = z.object({ pin: z.string(), name: z.string() });
const invalid = (value) => schema.safeParse(value).error;
const exposed = (status, more) =>
  Object.assign(new Error('As it says'), { status, expose: true, ...more });

const foreign = {
  'http-errors 404': () => createError(404, 'No such agent'),
  'http-errors 404, hidden': () => createError(404, 'secret', { expose: false }),
  'http-errors 500': () => createError(500, 'secret'),
  'http-errors 500, exposed': () => createError(500, 'secret', { expose: true }),
  'http-errors 503 with Retry-After': () =>
    createError(503, 'secret', { headers: { 'Retry-After': '9', 'x-secret': '1' } }),
  'http-errors 405 with Allow': () => createError(405, { headers: { Allow: 'PUT' } }),
  'http-errors 401 with a challenge': () =>
    createError(401, 'No key', { headers: { 'WWW-Authenticate': 'Basic realm="x"' } }),
  'http-errors class': () => new createError.Conflict('Taken'),
  'http-errors 400': () => createError(400),
  'plain error': () => new Error('secret'),
  'plain error with a status': () => Object.assign(new Error('secret'), { status: 403 }),
  'type error': () => new TypeError('secret'),
  'http-errors 401 of a failed schema': () => createError(401, invalid({ pin: 1234 })),
  'http-errors 403 of a failed schema': () => createError(403, invalid({})),
  'http-errors 422 of a failed schema': () => createError(422, invalid({ pin: 1234 })),
  'exposed 410 of an expired token': () => exposed(410, { name: 'TokenExpiredError' }),
  'exposed 409 like a database': () => exposed(409, { code: 'TAKEN', severity: 'low' }),
  'exposed 402 like an HTTP client': () => exposed(402, { response: undefined, code: 'DECLINED' }),
  'exposed 400 with a body': () => exposed(400, { body: { a: 1 } }),
  'exposed 422 with details': () => exposed(422, { name: 'ValidationError', details: [{ a: 1 }] }),
  'exposed list': () => exposed(409, { errors: ['a is bad', 'b is bad'] }),
  'exposed list of one': () => exposed(400, { messages: ['a is bad'] }),
};

export const ownErrors = { ...classes('', esm), ...classes('cjs ', cjs), ...particular };
export const foreignErrors = foreign;
