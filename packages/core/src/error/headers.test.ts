import { describe, expect, test } from 'vitest';
import { NotFoundError } from './not-found-error.ts';
import { TooManyRequestsError } from './too-many-requests-error.ts';
import { UnauthorizedError } from './unauthorized-error.ts';

describe('headers', () => {
  test.each([
    ['lower-cased', { 'X-Reason': 'a' }, { 'x-reason': 'a' }],
    ['numbers as text', { 'x-count': 3 }, { 'x-count': '3' }],
    ['CR and LF dropped', { 'x-a': 'a\r\nSet-Cookie: b', 'x-b': 'b' }, { 'x-b': 'b' }],
    ['bad names dropped', { 'x a': 'a', '': 'b', 'x:': 'c' }, {}],
    [
      'what Latin-1 does not have dropped',
      { 'x-a': '\u0100', 'x-b': '\u00ff' },
      { 'x-b': '\u00ff' },
    ],
    ['other types dropped', { a: null, b: undefined, c: {}, d: ['e'], f: true }, {}],
    ['null', null, {}],
    [
      '__proto__ as any other',
      JSON.parse('{"__proto__":"a"}'),
      Object.fromEntries([['__proto__', 'a']]),
    ],
  ])('%s', (_name, headers, expected) => {
    const error = new NotFoundError('', { headers: headers as never });
    expect(Object.entries(error.headers)).toEqual(Object.entries(expected));
  });

  test.each([
    [new UnauthorizedError(), { 'www-authenticate': 'Bearer' }],
    [
      new UnauthorizedError('', { invalidToken: true }),
      { 'www-authenticate': 'Bearer error="invalid_token"' },
    ],
    [
      new UnauthorizedError('', { headers: { 'WWW-Authenticate': 'Basic' } }),
      { 'www-authenticate': 'Basic' },
    ],
    [new TooManyRequestsError('', { retryAfter: 2.1 }), { 'retry-after': '3' }],
    [new TooManyRequestsError('', { retryAfter: -2 }), { 'retry-after': '0' }],
    [new TooManyRequestsError('', { retryAfter: Number.NaN }), { 'retry-after': '1' }],
    [
      new TooManyRequestsError('', { retryAfter: Number.POSITIVE_INFINITY }),
      { 'retry-after': '1' },
    ],
    [new TooManyRequestsError(), { 'retry-after': '1' }],
  ])('%o', (error, headers) => {
    expect(error.headers).toEqual(headers);
  });
});
