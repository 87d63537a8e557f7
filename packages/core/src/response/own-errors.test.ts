import createHttpError from 'http-errors';
import { expect, test } from 'vitest';
import { ConflictError } from '../error/conflict-error.ts';
import { NotFoundError } from '../error/not-found-error.ts';
import { ValidationError } from '../error/validation-error.ts';
import { recognizeErrors } from '../normalize/recognize-errors.ts';
import { toApiError, toErrorResponse, toResponse } from './own-errors.ts';
import { toErrorResponse as toAnyResponse } from './to-error-response.ts';

const expected = (error: object, options = {}) => toAnyResponse(error, options);
const answered = Object.assign(new NotFoundError('secret'), { response: {} });

test.each([
  ['an error of ours', new NotFoundError('Agent not found'), 404],
  ['failed validation', new ValidationError(['a', 'b']), 400],
  ['what says its status', createHttpError(404, 'secret'), 500],
  ["an error of ours with another service's response", answered, 500],
  ['a text', 'secret', 500],
])('without recognisers, %s', (_name, thrown, statusCode) => {
  const response = toErrorResponse(thrown);
  expect(response).toEqual(
    statusCode === 500 ? expected(new Error('x')) : expected(thrown as Error),
  );
  expect(response.statusCode).toBe(statusCode);
  expect(toApiError(thrown)).toSatisfy(
    (error: Error) => error === thrown || error.cause === thrown,
  );
});

test.each([
  ['a failed fetch', new TypeError('fetch failed'), 502],
  ['an HTTP error', createHttpError(409, 'a'), 409],
  ["an error of ours with another service's response", answered, 502],
  ['anything else', new Error('secret'), 500],
])('with all recognisers, %s is what the main entry makes of it', (_name, thrown, statusCode) => {
  const response = toErrorResponse(thrown, { recognize: recognizeErrors });
  expect(response).toEqual(expected(thrown));
  expect(response.statusCode).toBe(statusCode);
});

test('a recogniser sees what was thrown, with the options', () => {
  const thrown = new Error('secret');
  const options = { recognize: (...asked: unknown[]) => new ConflictError(String(asked.length)) };
  expect(toApiError(thrown, options)).toMatchObject({ statusCode: 409, message: '2' });
  const mapError = () => new NotFoundError('mapped');
  expect(toApiError(thrown, { ...options, mapError })).toMatchObject({ message: 'mapped' });
});

test.each<[string, () => never]>([
  [
    'fails',
    () => {
      throw new NotFoundError('secret');
    },
  ],
  ['is async', () => Promise.reject(new NotFoundError('secret')) as never],
  ['gives no error of ours', () => 'secret' as never],
])('a recogniser that %s makes it a 500', (_name, recognize) => {
  const thrown = new Error('secret');
  expect(toErrorResponse(thrown, { recognize })).toEqual(expected(new Error('x')));
  expect(toApiError(thrown, { recognize }).cause).toBe(thrown);
});

test('toResponse is the same for fetch', async () => {
  const response = toResponse(new ValidationError('a is required'), { validationStatus: 422 });
  expect(response.status).toBe(422);
  expect(await response.text()).toBe(
    '{"statusCode":422,"message":"Validation failed: a is required","error":"Unprocessable Entity"}',
  );
});
