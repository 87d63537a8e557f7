import { ValidationError } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { json } from '../testing/answers.ts';
import { foreignBodies } from '../testing/tables/foreign-bodies.ts';
import { errorFromResponse } from './error-from-response.ts';
import { foreignMessages } from './foreign-messages.ts';

test.each(foreignBodies)('%s', (_name, body, expected) => {
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
