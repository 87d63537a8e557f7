import { ValidationError } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { json } from '../testing/answers.ts';
import { errorFromResponse } from './error-from-response.ts';
import { foreignMessages } from './foreign-messages.ts';

const type = 'https://example.com/out-of-credit';

test.each<[string, unknown, string[]]>([
  ['a problem', { type, title: 'No credit', status: 403, detail: 'It costs 50' }, ['It costs 50']],
  ['a problem with a title', { type, title: 'No credit', status: 403 }, ['No credit']],
  [
    'a problem with pointers',
    { title: 'Invalid', errors: [{ detail: 'must be a number', pointer: '#/a/0/age' }] },
    ['a.0.age: must be a number'],
  ],
  [
    'a problem with a map',
    { title: 'Invalid', errors: { Name: ['is required', 'is too short'], Age: ['is odd'] } },
    ['Name: is required', 'Name: is too short', 'Age: is odd'],
  ],
  ['an error in an error', { error: { message: 'No such key', type: 'auth' } }, ['No such key']],
  ['a text as error', { error: 'Not found' }, ['Not found']],
  ['OAuth', { error: 'invalid_grant', error_description: 'It expired' }, ['It expired']],
  ['a message', { message: 'Not found', code: 5 }, ['Not found']],
  ['messages', { message: ['a is required', 'b is odd'] }, ['a is required', 'b is odd']],
  ['a detail', { detail: 'Not found.' }, ['Not found.']],
  ['texts', { errors: ['a', 'b'] }, ['a', 'b']],
  ['entries with a message', { errors: [{ message: 'a' }, { message: 'b' }] }, ['a', 'b']],
  [
    'entries with a field',
    {
      message: 'Invalid',
      errors: [
        { field: 'a', message: 'is odd' },
        { path: 'b', msg: 'b is' },
      ],
    },
    ['a: is odd', 'b is'],
  ],
  [
    'entries with a list of names',
    { detail: [{ loc: ['body', 0, 'a'], msg: 'no' }] },
    ['body.0.a: no'],
  ],
  [
    'a field called title',
    { errors: { title: ['is long'], a: 'is odd' } },
    ['title: is long', 'a: is odd'],
  ],
  ['a field called __proto__', JSON.parse('{"errors":{"__proto__":"no"}}'), ['__proto__: no']],
  ['nothing under errors', { errors: [], message: 'a' }, ['a']],
  ['blanks', { message: ' ', detail: '' }, []],
  ['no text', { message: 5, error: true, errors: [null, 1, {}] }, []],
  ['another place', { data: { message: 'a' } }, []],
  ['a path that is no path', { errors: [{ path: {}, message: 'a' }] }, ['a']],
  ['a text alone', 'a', ['a']],
  ['null', null, []],
])('%s', (_name, body, expected) => {
  expect(foreignMessages(body)).toEqual(expected);
});

test('what nests, and what is long, is bounded', () => {
  expect(foreignMessages(JSON.parse(`${'['.repeat(3e4)}"a"${']'.repeat(3e4)}`))).toEqual([]);
  expect(foreignMessages({ errors: Array(5000).fill('a') })).toHaveLength(100);
});

const problem = { 'content-type': 'application/problem+json; charset=utf-8' };

describe('the error of a service that does not keep the contract', () => {
  test.each([
    ['a problem', 403, json(403, { title: 'No credit' }, problem), 'ForbiddenError', 'problem'],
    [
      'a status in the body',
      409,
      json(409, { status: 404, title: 'No' }, problem),
      'ConflictError',
      'problem',
    ],
    ['a problem without a text', 404, json(404, {}, problem), 'NotFoundError', 'problem'],
    ['another form', 503, json(503, { error: { message: 'Later' } }), 'ApiError', 'other'],
    ['a text', 429, new Response('Slow down\n', { status: 429 }), 'TooManyRequestsError', 'other'],
  ])('%s', async (_name, statusCode, response, name, form) => {
    const error = await errorFromResponse(response);
    expect(error).toMatchObject({ name, statusCode, response: { status: statusCode, form } });
  });

  test('its messages are those of the contract', async () => {
    const one = await errorFromResponse(json(404, { error: { message: 'No such agent' } }));
    expect(one).toMatchObject({ message: 'No such agent', messages: ['No such agent'] });
    const body = {
      errors: [
        { field: 'a', message: 'is odd' },
        { field: 'b', message: 'is even' },
      ],
    };
    const two = await errorFromResponse(json(422, body));
    expect(two).toBeInstanceOf(ValidationError);
    expect(two?.messages).toEqual(['a: is odd', 'b: is even']);
  });

  test('HTML is no text for a person', async () => {
    const headers = { 'content-type': 'text/html' };
    const error = await errorFromResponse(new Response('Bad', { status: 502, headers }));
    expect(error?.message).toBe('The service answered 502, and the body is not JSON');
  });

  test('its log tells the form, and nothing is shown beside it', async () => {
    const error = await errorFromResponse(
      json(403, { title: 'No credit', key: 's3cret' }, problem),
    );
    expect(JSON.stringify(error?.response)).toContain('"form":"problem"');
    expect(JSON.stringify([error, error?.response])).not.toContain('s3cret');
  });
});
