import createHttpError from 'http-errors';
import { describe, expect, test } from 'vitest';
import { toApiError } from '../to-api-error.ts';

const unavailable = 'The service is temporarily unavailable. Try again later.';
const notJson = 'Request body is not valid JSON';
const hidden = 'An unexpected error occurred. If this persists, contact support.';

const failing = (text: string, more: object) => Object.assign(new Error(text), more);
const system = { status: 404, expose: true, errno: -2, syscall: 'stat' };
const named = (name: string, more: object) =>
  failing('secret', { name, status: 400, expose: true, ...more });
const badPath = 'Request path is not valid percent-encoding';
const uriError = failing("Failed to decode param '%ffsecret'", { name: 'URIError' });

describe('errors with a status', () => {
  test.each([
    ['http-errors 4xx', createHttpError(404, 'No such agent'), 404, 'No such agent'],
    ['http-errors 4xx hidden', createHttpError(404, 'secret', { expose: false }), 404, 'Not Found'],
    ['http-errors 5xx', createHttpError(503, 'secret'), 503, unavailable],
    ['http-errors 5xx exposed', createHttpError(503, 'a', { expose: true }), 503, unavailable],
    ['a status without expose', failing('secret', { status: 404 }), 404, 'Not Found'],
    ['statusCode alone', failing('a', { statusCode: 409, expose: true }), 409, 'a'],
    ['an unregistered status', failing('a', { status: 499, expose: true }), 499, 'a'],
    ['expose that is not true', failing('secret', { status: 404, expose: 1 }), 404, 'Not Found'],
    ['a system error', failing('secret', system), 404, 'Not Found'],
    ['malformed JSON', failing('secret', { name: 'SyntaxError', status: 400 }), 400, notJson],
    ['malformed JSON by co-body', named('SyntaxError', { body: 'secret' }), 400, notJson],
    ['a bad path', failing('secret', { name: 'URIError', status: 400 }), 400, badPath],
    ['a bad path, exposed', createHttpError(400, uriError), 400, badPath],
    [
      "an encoding that Koa's parsers do not know",
      failing('Unsupported Content-Encoding: secret', { status: 415 }),
      415,
      'Request body has an unsupported encoding',
    ],
    [
      'a body that zlib refuses',
      failing('incorrect header check', { errno: -3, code: 'Z_DATA_ERROR' }),
      400,
      'Request body is not correctly compressed',
    ],
    [
      'a body that brotli refuses',
      failing('Decompression failed', { errno: -15, code: 'ERR__ERROR_FORMAT_PADDING_2' }),
      400,
      'Request body is not correctly compressed',
    ],
    [
      'a body that zstd refuses',
      failing('Unknown frame descriptor', {
        errno: 10,
        code: 'ZSTD_error_prefix_unknown',
        status: 400,
        expose: true,
      }),
      400,
      'Request body is not correctly compressed',
    ],
    ['an unknown type', createHttpError(404, 'a', { type: 'toString' }), 404, 'a'],
  ])('%s', (_name, thrown, statusCode, message) => {
    expect(toApiError(thrown)).toMatchObject({ statusCode, cause: thrown });
    expect(toApiError(thrown).toJSON().message).toBe(message);
  });
});

describe('errors of a body parser', () => {
  test.each([
    ['entity.parse.failed', 400, notJson],
    ['entity.too.large', 413, 'Request body is too large'],
    ['entity.verify.failed', 403, 'Forbidden'],
    ['charset.unsupported', 415, 'Request body has an unsupported charset'],
    ['encoding.unsupported', 415, 'Request body has an unsupported encoding'],
    ['request.size.invalid', 400, 'Request body does not have the announced length'],
    ['parameters.too.many', 413, 'Request body has too many parameters'],
    ['request.aborted', 400, 'Request body is incomplete'],
    ['stream.encoding.set', 500, hidden],
  ])('%s', (type, status, message) => {
    const thrown = createHttpError(status, 'secret', { type });
    expect(toApiError(thrown)).toMatchObject({ statusCode: status, cause: thrown });
    expect(toApiError(thrown).toJSON().message).toBe(message);
  });
});
