import { describe, expect, test } from 'vitest';
import { NotFoundError } from '../error/not-found-error.ts';
import { UnauthorizedError } from '../error/unauthorized-error.ts';
import { assertContractOptions } from './assert-options.ts';
import type { ChallengeOptions } from './challenge.ts';
import { toErrorResponse } from './to-error-response.ts';
import { toResponse } from './to-response.ts';

const name = 'www-authenticate';
const own = new UnauthorizedError('', { headers: { [name]: 'Digest realm="x"' } });
const empty = Object.assign(new Error(''), { status: 401, headers: { [name]: '' } });
const refused = new UnauthorizedError('', { invalidToken: true });

describe('the challenge of a 401', () => {
  const rows: [string, Error, ChallengeOptions['challenge'], string | undefined][] = [
    ['by default', new UnauthorizedError(), undefined, 'Bearer'],
    ['none', new UnauthorizedError(), false, undefined],
    ['in place of an empty one', empty, undefined, 'Bearer'],
    ['of another scheme', new UnauthorizedError(), 'Basic realm="x"', 'Basic realm="x"'],
    ['of an error of its own', own, 'Basic', 'Digest realm="x"'],
    ['of an error of its own, although none is asked for', own, false, 'Digest realm="x"'],
    ['with a reason', refused, 'Bearer realm="x"', 'Bearer error="invalid_token", realm="x"'],
    ['of a scheme that has no reasons', refused, 'Basic', 'Basic'],
    ['of no 401', new NotFoundError(), 'Basic', undefined],
  ];
  test.each(rows)('%s', (_name, error, challenge, value) => {
    expect(toErrorResponse(error, { challenge }).headers[name]).toBe(value);
  });

  const request = { headers: new Headers({ authorization: 'Bearer wrong' }) };
  test.each([
    ['Bearer', 'Bearer error="invalid_token"'],
    ['Bearer realm="x"', 'Bearer error="invalid_token", realm="x"'],
    ['Basic', 'Basic'],
    [false as const, null],
  ])('of a request that sent a key: %s', (challenge, value) => {
    const response = toResponse(new UnauthorizedError(), { challenge, request });
    expect(response.headers.get(name)).toBe(value);
  });

  test.each(['', 'a\r\nb', true, 1])('%j is refused where it is given', (challenge) => {
    const options = { challenge } as never;
    const refusal = /challenge .* false, or the value/;
    expect(() => toErrorResponse(new Error('x'), options)).toThrow(refusal);
    expect(() => assertContractOptions(options)).toThrow(refusal);
  });
});
