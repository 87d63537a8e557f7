import createHttpError from 'http-errors';
import { expect, test } from 'vitest';
import { ConflictError } from '../error/conflict-error.ts';
import { NotFoundError } from '../error/not-found-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { recognizeErrors } from '../normalize/recognize-errors.ts';
import { toApiError, toErrorResponse, toResponse } from './own-errors.ts';
import { toErrorResponse as toAnyResponse } from './to-error-response.ts';

const answered = Object.assign(new NotFoundError('secret'), { response: {} });

test.each([
  ['an error of ours', new NotFoundError('Agent not found'), 404],
  ['failed validation', new ValidationError(['a', 'b']), 400],
  ['an error with a status', createHttpError(404, 'secret'), 500],
  ["an error of ours with another service's response", answered, 500],
  ['a text', 'secret', 500],
])('without recognisers, %s', (_name, thrown, statusCode) => {
  const response = toErrorResponse(thrown);
  expect(response).toEqual(toAnyResponse(statusCode === 500 ? new Error('x') : thrown));
  expect(response.statusCode).toBe(statusCode);
  const error = toApiError(thrown);
  expect([error, error.cause]).toContain(thrown);
});

test.each([
  ['a failed fetch', new TypeError('fetch failed'), 502],
  ['an HTTP error', createHttpError(409, 'a'), 409],
  ["an error of ours with another service's response", answered, 502],
  ['anything else', new Error('secret'), 500],
])('with all recognisers, %s is as from the main entry', (_name, thrown, statusCode) => {
  const response = toErrorResponse(thrown, { recognize: recognizeErrors });
  expect(response).toEqual(toAnyResponse(thrown));
  expect(response.statusCode).toBe(statusCode);
});

test('a recogniser receives what was thrown, and the options', () => {
  const thrown = new Error('secret');
  const options = { recognize: (...asked: unknown[]) => new ConflictError(String(asked.length)) };
  expect(toApiError(thrown, options)).toMatchObject({ statusCode: 409, message: '2' });
  const mapError = () => new NotFoundError('mapped');
  expect(toApiError(thrown, { ...options, mapError })).toMatchObject({ message: 'mapped' });
});

const fail = () => {
  throw new NotFoundError('secret');
};

test.each<[string, () => never]>([
  ['throws', fail],
  ['is async', () => Promise.reject(new NotFoundError('secret')) as never],
  ['returns no error of ours', () => 'secret' as never],
])('a recogniser that %s makes it a 500', (_name, recognize) => {
  const thrown = new Error('secret');
  expect(toErrorResponse(thrown, { recognize })).toEqual(toAnyResponse(new Error('x')));
  expect(toApiError(thrown, { recognize }).cause).toBe(thrown);
});

test('toResponse is the same for fetch', async () => {
  const response = toResponse(new ValidationError('a is required'), { validationStatus: 422 });
  expect(response.status).toBe(422);
  expect(await response.text()).toBe(
    '{"statusCode":422,"message":"Validation failed: a is required","error":"Unprocessable Entity"}',
  );
});
