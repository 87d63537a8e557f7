import { describe, expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { BadRequestError } from './bad-request-error.ts';
import { ConflictError } from './conflict-error.ts';
import { createApiError } from './create-api-error.ts';
import { ForbiddenError } from './forbidden-error.ts';
import { InternalServerError } from './internal-server-error.ts';
import { NotFoundError } from './not-found-error.ts';
import { TooManyRequestsError } from './too-many-requests-error.ts';
import { UnauthorizedError } from './unauthorized-error.ts';
import { UnprocessableEntityError } from './unprocessable-entity-error.ts';
import { ValidationError } from './validation-error.ts';

const hidden = 'An unexpected error occurred. If this persists, contact support.';
const failedUpstream = 'An upstream service failed. Try again later.';
const slowDown = 'Too many requests. Please slow down and retry after a moment.';

const classes: [new () => ApiError, string, number, string, string?][] = [
  [BadRequestError, 'BadRequestError', 400, 'Bad Request'],
  [UnauthorizedError, 'UnauthorizedError', 401, 'Unauthorized'],
  [ForbiddenError, 'ForbiddenError', 403, 'Forbidden'],
  [NotFoundError, 'NotFoundError', 404, 'Not Found'],
  [ConflictError, 'ConflictError', 409, 'Conflict'],
  [UnprocessableEntityError, 'UnprocessableEntityError', 422, 'Unprocessable Entity'],
  [TooManyRequestsError, 'TooManyRequestsError', 429, 'Too Many Requests', slowDown],
  [InternalServerError, 'InternalServerError', 500, 'Internal Server Error', hidden],
];

describe.each(classes)('%o', (Class, name, statusCode, error, message = error) => {
  test('has its status, name and default sentence', () => {
    const thrown = new Class();
    expect(thrown).toMatchObject({ name, statusCode, error, message, messages: [message] });
    expect(JSON.stringify(thrown)).toBe(JSON.stringify({ statusCode, message, error }));
    expect(String(thrown)).toBe(`${name}: ${message}`);
    expect(Object.prototype.toString.call(thrown)).toBe('[object Error]');
  });

  test('is an ApiError and no other class of ours', () => {
    const thrown = new Class();
    expect(thrown).toBeInstanceOf(ApiError);
    expect(ApiError.is(thrown)).toBe(true);
    const others = classes.filter(([Other]) => thrown instanceof Other);
    expect(others.map(([, other]) => other)).toEqual([name]);
    expect(new ApiError(statusCode)).not.toBeInstanceOf(Class);
    expect(createApiError(statusCode)).toBeInstanceOf(Class);
  });
});

describe('the message', () => {
  test.each<[string, ApiError, string, (string | string[])?]>([
    ['a text', new NotFoundError('Agent not found'), 'Agent not found'],
    ['an empty text', new NotFoundError(''), 'Not Found'],
    ['several', new ConflictError(['a', 'b']), 'a; b', ['a', 'b']],
    ['a list of one', new ConflictError(['a']), 'a'],
    ['an empty list', new ConflictError([]), 'Conflict'],
    ['no text', new ConflictError([undefined, null] as never), 'Conflict'],
    ['one invalid field', new ValidationError('a is odd'), 'Validation failed: a is odd'],
    ['two invalid fields', new ValidationError(['a', 'b']), 'a; b', ['a', 'b']],
    ['a hidden 5xx', new ApiError(502, 'at 10.0.0.1'), 'at 10.0.0.1', failedUpstream],
    ['an exposed 5xx', new ApiError(503, 'Back at noon', { expose: true }), 'Back at noon'],
    ['a hidden 4xx', new ApiError(403, 'rule 7', { expose: false }), 'rule 7', 'Forbidden'],
  ])('%s', (_name, error, message, onWire = message) => {
    expect(error.message).toBe(message);
    expect(error.toJSON().message).toEqual(onWire);
  });

  test('of more than 100 fields says how many more there are', () => {
    const fields = Array.from({ length: 150 }, (_, i) => `f${i} is required`);
    const first = fields.slice(0, 100);
    const { messages } = new ValidationError(fields);
    expect(messages).toEqual([...first, 'and 50 more fields are invalid']);
    expect(new ValidationError(messages).messages).toEqual(messages);
    expect(new ValidationError(first).messages).toEqual(first);
  });
});

const others = [
  399,
  600,
  200,
  0,
  -1,
  404.5,
  NaN,
  Infinity,
  '404',
  404n,
  Symbol('a'),
  null,
  undefined,
];
test.each(others)('a status of %o is a RangeError', (status) => {
  expect(() => new ApiError(status as number)).toThrow(RangeError);
  expect(() => new ApiError(status as number)).toThrow('an integer from 400 to 599');
});

describe('the stack', () => {
  test('is left out of a 4xx and captured for a 5xx', () => {
    const limit = Error.stackTraceLimit;
    expect(new NotFoundError('a').stack).toBe('NotFoundError: a');
    expect(new InternalServerError('a').stack).toMatch(/^InternalServerError: a\n {4}at /);
    expect(Error.stackTraceLimit).toBe(limit);
  });

  test('of a 4xx is captured where that is turned on', () => {
    ApiError.captureStack = true;
    try {
      expect(new NotFoundError('a').stack).toMatch(/^NotFoundError: a\n {4}at /);
    } finally {
      ApiError.captureStack = false;
    }
  });

  test('does not depend on a writable stackTraceLimit', () => {
    const descriptor = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit') ?? {};
    Object.defineProperty(Error, 'stackTraceLimit', { ...descriptor, writable: false });
    try {
      expect(new NotFoundError('a').stack).toContain('at ');
    } finally {
      Object.defineProperty(Error, 'stackTraceLimit', descriptor);
    }
    Reflect.deleteProperty(Error, 'stackTraceLimit');
    expect(new NotFoundError('a').message).toBe('a');
    expect(Object.hasOwn(Error, 'stackTraceLimit')).toBe(false);
    Object.defineProperty(Error, 'stackTraceLimit', descriptor);
  });
});

test('the cause is kept where there is one', () => {
  const cause = new Error('first');
  expect(new NotFoundError('a', { cause }).cause).toBe(cause);
  expect('cause' in new NotFoundError('a')).toBe(false);
  expect('cause' in new NotFoundError('a', { cause: undefined })).toBe(true);
});
