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

test.each(['Bearer "a:b"', "bearer 'a:b'", 'Bearer `a:b`', '"Bearer a:b"', 'Bearer "a b"'])(
  '%j has quotes',
  (header) => {
    const message = 'API key is malformed: remove the quotes around it.';
    expect(() => bearerToken(header)).toThrow(expect.objectContaining({ message }));
  },
);

test.each([`Bearer "`, 'Bearer "a:b', "Bearer it's"])(
  '%j has a key with a quote in it',
  (header) => {
    expect(bearerToken(header)).toBe(header.slice('Bearer '.length));
  },
);

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
