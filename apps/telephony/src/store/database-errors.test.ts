import { type ApiError, NotFoundError } from '@error-contract/core';
import { expect, test } from 'vitest';
import { toDomainError } from './database-errors.ts';
import { DatabaseGoneError } from './sessions.ts';

const databaseError = (code: string, constraint?: string) =>
  Object.assign(new Error('secret detail'), { code, constraint });
const unavailable = 'The service is temporarily unavailable. Try again later.';

test.each([
  [
    '23505',
    'phone_numbers_phone_number_key',
    409,
    'Phone number already exists in this organization',
  ],
  ['23505', 'toString', 409, 'Already exists'],
  ['23503', 'campaigns_agent_fkey', 422, 'agent_id is not an agent of this organization'],
  ['23503', 'another', 422, 'Refers to something that does not exist'],
  ['57P01', undefined, 503, unavailable],
  ['40P01', undefined, 503, unavailable],
  ['55P03', undefined, 503, unavailable],
  ['53300', undefined, 503, unavailable],
])('%s of %s is %i', (code, constraint, statusCode, message) => {
  const cause = databaseError(code, constraint);
  const error = toDomainError(cause) as ApiError;
  expect(error.toJSON()).toMatchObject({ statusCode, message });
  expect(error.cause).toBe(cause);
});

test.each([
  ['an error of ours', new NotFoundError('Agent not found')],
  ['another error', new Error('secret detail')],
  ['another code', databaseError('42601')],
  ['a lost connection of somebody else', databaseError('ECONNRESET')],
  ['no error', null],
])('%s stays as it is', (_, thrown) => {
  expect(toDomainError(thrown)).toBe(thrown);
});

test('a database that is gone is 503, and says when to try again', () => {
  const error = toDomainError(new DatabaseGoneError('secret detail')) as ApiError;
  expect(error.toJSON()).toMatchObject({ statusCode: 503, message: unavailable });
  expect(error.headers['retry-after']).toBe('5');
});
