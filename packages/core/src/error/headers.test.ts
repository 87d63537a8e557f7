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
    ['not Latin-1 dropped', { 'x-a': '\u0100', 'x-b': '\u00ff' }, { 'x-b': '\u00ff' }],
    ['other types dropped', { a: null, b: undefined, c: {}, d: ['e'], f: true }, {}],
    ['__proto__ kept', JSON.parse('{"__proto__":"a"}'), JSON.parse('{"__proto__":"a"}')],
  ])('%s', (_name, headers, expected) => {
    const error = new NotFoundError('', { headers: headers as never });
    expect(Object.entries(error.headers)).toEqual(Object.entries(expected));
  });

  test.each([
    [undefined, 'Bearer'],
    [{ invalidToken: true }, 'Bearer error="invalid_token"'],
    [{ headers: { 'WWW-Authenticate': 'Basic' } }, 'Basic'],
  ])('an UnauthorizedError with %o', (options, challenge) => {
    expect(new UnauthorizedError('', options).headers).toEqual({ 'www-authenticate': challenge });
  });

  test.each([
    [2.1, '3'],
    [-2, '0'],
    [Number.NaN, '1'],
    [Number.POSITIVE_INFINITY, '1'],
    [undefined, '1'],
  ])('a TooManyRequestsError with retryAfter %d', (retryAfter, seconds) => {
    const options = retryAfter === undefined ? undefined : { retryAfter };
    expect(new TooManyRequestsError('', options).headers).toEqual({ 'retry-after': seconds });
  });
});
