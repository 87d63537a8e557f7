import { expect, test } from 'vitest';
import { toApiError } from '../to-api-error.ts';

const coded = (digest: string) => Object.assign(new Error(digest), { digest });
const data = (status: unknown, value: unknown, headers?: object) => ({
  type: 'DataWithResponseInit',
  data: value,
  init: { status, headers },
});

const known: readonly (readonly [string, unknown, number, string])[] = [
  ['notFound() of Next', coded('NEXT_HTTP_ERROR_FALLBACK;404'), 404, 'Not Found'],
  ['forbidden() of Next', coded('NEXT_HTTP_ERROR_FALLBACK;403'), 403, 'Forbidden'],
  ['error() of SvelteKit', { status: 404, body: { message: 'No agent' } }, 404, 'No agent'],
  ['data() of React Router, a text', data(409, 'taken'), 409, 'taken'],
  ['data() of React Router, an object', data(409, { message: 'taken' }), 409, 'taken'],
  ['data() of React Router, something else', data(409, 7), 409, 'Conflict'],
];

test.each(known)('%s', (_, thrown, statusCode, message) => {
  expect(toApiError(thrown)).toMatchObject({ statusCode, message, cause: thrown });
});

test.each([
  ['an object with an error as its body', { status: 404, body: new Error('secret') }],
  ['an error of SvelteKit that is the service’s own', { status: 500, body: { message: 'secret' } }],
  ['data() of a 5xx', data(503, 'secret')],
])('shows nothing of %s', (_, thrown) => {
  expect(toApiError(thrown).message).not.toContain('secret');
});

test.each([
  ['another code of Next', coded('NEXT_HTTP_ERROR_FALLBACK;200')],
  ['the digest of a page', coded('1234567')],
  ['data() of a success', data(200, 'secret')],
  ['data() of a text for a status', data('404', 'secret')],
])('is a 500: %s', (_, thrown) => {
  expect(toApiError(thrown).statusCode).toBe(500);
});

test('an error with a body is none of SvelteKit’s', () => {
  const thrown = Object.assign(new Error('a'), { status: 404, body: { message: 'secret' } });
  expect(toApiError(thrown).message).not.toContain('secret');
});
