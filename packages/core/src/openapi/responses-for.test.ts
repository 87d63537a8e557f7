import { describe, expect, test } from 'vitest';
import { ApiError } from '../error/api-error.ts';
import { defineErrors } from '../error/define-errors.ts';
import { errorHeaders } from '../response/error-headers.ts';
import { failureNames } from '../status/status-table.ts';
import type { ErrorDeclaration } from './declarations.ts';
import { errorComponents } from './error-components.ts';
import { responseHeaders } from './response-headers.ts';
import { responsesFor } from './responses-for.ts';

const missing = defineErrors({ 404: 'Agent not found' });
const inUse = defineErrors({ 409: 'Agent is in use' });
const taken = defineErrors({ 409: 'Name is taken' });

/** The example of each error, and the description, by status. */
function saying(...declarations: ErrorDeclaration[]) {
  const responses = Object.values(responsesFor(...declarations));
  return responses.map(({ description, content }) => [
    description,
    Object.values(content['application/json'].examples).map(({ value }) => value.message),
  ]);
}

const notFound = 'The resource does not exist, or belongs to another organization.';

describe('responsesFor', () => {
  test.each<[name: string, declarations: ErrorDeclaration[], expected: unknown]>([
    ['a status', [404], [[notFound, ['Not Found']]]],
    ['a status without a description', [418], [["I'm a Teapot", ["I'm a Teapot"]]]],
    ['what is declared', [missing], [['Agent not found', ['Agent not found']]]],
    ['sentences', [{ 404: 'Agent not found' }], [['Agent not found', ['Agent not found']]]],
    [
      'two errors of one status',
      [inUse, taken],
      [['Agent is in use\n\nName is taken', ['Agent is in use', 'Name is taken']]],
    ],
    ['the same error twice', [inUse, inUse], [['Agent is in use', ['Agent is in use']]]],
    [
      'all kinds, in the order of the statuses',
      [inUse, { 422: 'agent_id is no agent' }, missing, 413],
      [
        ['Agent not found', ['Agent not found']],
        ['Agent is in use', ['Agent is in use']],
        ['Request body is too large', ['Request body is too large']],
        ['agent_id is no agent', ['agent_id is no agent']],
      ],
    ],
    ['nothing', [], []],
    [
      'a validation, in both forms',
      [400],
      [
        [
          'The body or the query parameters failed validation.',
          ['Validation failed: name is required', ['name is required', 'limit must be an integer']],
        ],
      ],
    ],
    [
      'an error whose sentence is not sent',
      [{ 503: 'The database of Acme is gone' }],
      [
        [
          'The service is temporarily unavailable. Try again later.',
          ['The service is temporarily unavailable. Try again later.'],
        ],
      ],
    ],
  ])('%s', (_, declarations, expected) => {
    expect(saying(...declarations)).toEqual(expected);
  });

  test('a response is whole, and each call gives a new one', () => {
    const responses = responsesFor(429);
    expect(responses).toEqual({
      429: {
        description: 'The rate limit is exceeded.',
        headers: {
          'Retry-After': {
            description: 'When to try again, in seconds from now.',
            required: true,
            schema: { type: 'integer' },
          },
        },
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                statusCode: { type: 'integer', enum: [429] },
                message: {
                  anyOf: [
                    { type: 'string', minLength: 1 },
                    { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
                  ],
                },
                error: { type: 'string', enum: ['Too Many Requests'] },
              },
              required: ['statusCode', 'message', 'error'],
              additionalProperties: false,
            },
            examples: {
              'Too many requests. Please slow down and retry after a moment.': {
                value: new ApiError(429).toJSON(),
              },
            },
          },
        },
      },
    });
    responses[429].content['application/json'].schema.required.length = 0 as never;
    expect(responsesFor(429)[429].content['application/json'].schema.required).toHaveLength(3);
  });

  test.each([
    [200, RangeError, 'An error has a status from 400 to 599, not 200.'],
    [Number.NaN, RangeError, 'An error has a status from 400 to 599, not NaN.'],
    [{ 200: 'OK' }, RangeError, 'An error that is declared has a status from 400 to 599, not 200.'],
    [{ 404: 1 }, TypeError, 'defineErrors takes a sentence for each status'],
    ['404', TypeError, 'An error is declared by its status'],
    [[404], TypeError, 'An error is declared by its status'],
    [null, TypeError, 'An error is declared by its status'],
    [() => 404, TypeError, 'An error is declared by its status'],
  ])('%o is refused', (value, Class, message) => {
    const describe = () => responsesFor(value as never);
    expect(describe).toThrow(Class);
    expect(describe).toThrow(message);
  });
});

const statuses = Object.keys(failureNames).map(Number);

test.each(statuses)('the headers of %d are those that it is sent with', (status) => {
  const all = 'allow content-range retry-after www-authenticate'.split(' ');
  const given = Object.fromEntries(all.map((name) => [name, 'x']));
  const documented = responseHeaders(status) ?? {};
  const names = (headers: object) => Object.keys(headers).map((name) => name.toLowerCase());
  const always = names(errorHeaders(status, {}, true, 0)).filter((name) => all.includes(name));
  const possible = names(errorHeaders(status, given, false, 0));
  expect(names(documented)).toEqual(expect.arrayContaining(always));
  expect(possible).toEqual(expect.arrayContaining(names(documented)));
});

describe('errorComponents', () => {
  test('those of the contract', () => {
    const { schemas, responses } = errorComponents();
    expect(Object.keys(responses)).toEqual([
      'BadRequest',
      'Unauthorized',
      'Forbidden',
      'NotFound',
      'Conflict',
      'UnprocessableEntity',
      'TooManyRequests',
      'InternalServerError',
    ]);
    expect(Object.keys(schemas)).toContain('ConflictErrorBody');
    expect(responses.Conflict?.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/ConflictErrorBody',
    });
  });

  test('every status has a name of its own', () => {
    const { schemas, responses } = errorComponents(...(statuses as 404[]), 499 as 404);
    expect(Object.keys(responses)).toHaveLength(statuses.length + 1);
    expect(Object.keys(schemas)).toHaveLength(statuses.length + 1);
    expect(Object.keys(responses).every((name) => /^[A-Z][A-Za-z]+(?:499)?$/.test(name))).toBe(
      true,
    );
    expect(Object.keys(responses)).toContain('ImATeapot');
  });
});
