import { describe, expect, test } from 'vitest';
import { contractStatuses } from './contract-statuses.ts';
import { defaultMessage } from './default-message.ts';
import { isFailureStatus, statusName } from './status-name.ts';
import { failureNames } from './status-table.ts';

describe('statusName', () => {
  test.each([
    [200, 'OK'],
    [201, 'Created'],
    [304, 'Not Modified'],
    [400, 'Bad Request'],
    [413, 'Payload Too Large'],
    [418, "I'm a Teapot"],
    [422, 'Unprocessable Entity'],
    [509, 'Bandwidth Limit Exceeded'],
    [419, 'Bad Request'],
    [499, 'Bad Request'],
    [599, 'Internal Server Error'],
    [302, 'Internal Server Error'],
    [999, 'Internal Server Error'],
    [Number.NaN, 'Internal Server Error'],
  ])('of %d is %s', (code, name) => {
    expect(statusName(code)).toBe(name);
  });

  test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    '%s: that of 500',
    (key) => {
      expect(statusName(key as never)).toBe('Internal Server Error');
    },
  );
});

const others = [200, 399, 600, 404.5, Number.NaN, '404', 404n, null, undefined, Symbol('a'), {}];
test.each(others)('%o is not the status of a failure', (value) => {
  expect(isFailureStatus(value)).toBe(false);
});

test('the tables are frozen', () => {
  expect(Object.isFrozen(failureNames)).toBe(true);
  expect(Object.isFrozen(contractStatuses)).toBe(true);
  expect(contractStatuses.every(Object.isFrozen)).toBe(true);
});

test('eleven statuses are documented', () => {
  expect(contractStatuses.map(({ code, name }) => `${code} ${name}`)).toEqual([
    '200 OK',
    '201 Created',
    '304 Not Modified',
    '400 Bad Request',
    '401 Unauthorized',
    '403 Forbidden',
    '404 Not Found',
    '409 Conflict',
    '422 Unprocessable Entity',
    '429 Too Many Requests',
    '500 Internal Server Error',
  ]);
  expect(contractStatuses.every(({ description }) => description.endsWith('.'))).toBe(true);
});

test.each([
  [401, 'Unauthorized'],
  [404, 'Not Found'],
  [413, 'Request body is too large'],
  [429, 'Too many requests. Please slow down and retry after a moment.'],
  [499, 'Bad Request'],
  [500, 'An unexpected error occurred. If this persists, contact support.'],
  [502, 'An upstream service failed. Try again later.'],
  [503, 'The service is temporarily unavailable. Try again later.'],
  [504, 'An upstream service did not answer in time. Try again later.'],
  [501, 'An unexpected error occurred. If this persists, contact support.'],
  [599, 'An unexpected error occurred. If this persists, contact support.'],
])('%d says "%s"', (status, sentence) => {
  expect(defaultMessage(status)).toBe(sentence);
});
