import { expect, test } from 'vitest';
import { UnauthorizedError } from '../error/unauthorized-error.ts';
import { bearerToken } from './bearer-token.ts';

test.each([
  ['Bearer acme:secret', 'acme:secret'],
  ['bearer acme:secret', 'acme:secret'],
  ['Bearer   acme:secret ', 'acme:secret'],
  ['Bearer ~!@#$%^&*()', '~!@#$%^&*()'],
])('%j has a key', (header, key) => {
  expect(bearerToken(header)).toBe(key);
});

const help = 'Send it as "Authorization: Bearer YOUR_API_KEY".';

test.each([
  [undefined, 'API key is missing', 'Bearer'],
  [null, 'API key is missing', 'Bearer'],
  ['', 'API key is missing', 'Bearer'],
  [['Bearer a'], 'API key is missing', 'Bearer'],
  ['Basic YTpi', 'API key is malformed', 'Bearer'],
  ['Bearer', 'API key is malformed', 'Bearer'],
  ['acme:secret', 'API key is malformed', 'Bearer'],
  ['Bearer a b', 'API key is malformed', 'Bearer error="invalid_token"'],
  ['Bearer k\u00e9y', 'API key is malformed', 'Bearer error="invalid_token"'],
])('%j is refused', (header, reason, challenge) => {
  const refuse = () => bearerToken(header as string);
  expect(refuse).toThrow(UnauthorizedError);
  const error = { message: `${reason}. ${help}`, headers: { 'www-authenticate': challenge } };
  expect(refuse).toThrow(expect.objectContaining(error));
});
