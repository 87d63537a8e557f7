import type { TooManyRequestsError, UnauthorizedError } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { seeds } from '../seeds/seeds.ts';
import { useTelephony } from '../testing/fixture.ts';

const fixture = useTelephony();
const list = { method: 'GET', path: '/v1/agents' };
const help = 'Send it as "Authorization: Bearer YOUR_API_KEY".';

describe('a wrong key', () => {
  const rows: [name: string, header: string | undefined, message: string, invalidToken: boolean][] =
    [
      ['missing', undefined, `API key is missing. ${help}`, false],
      ['another scheme', 'Basic abc', `API key is malformed. ${help}`, false],
      ['with a space', 'Bearer a b', `API key is malformed. ${help}`, true],
      ['one part', 'Bearer abc', 'API key is malformed. It has two parts: id:secret.', true],
      [
        'no secret',
        'Bearer acme_demo:',
        'API key is malformed. It has two parts: id:secret.',
        true,
      ],
      ['unknown id', 'Bearer nobody:secret', 'API key is invalid. Copy it whole: id:secret.', true],
      [
        'an invalid id',
        'Bearer __proto__.%00:secret',
        'API key is invalid. Copy it whole: id:secret.',
        true,
      ],
      [
        'wrong secret',
        'Bearer acme_demo:wrong',
        'API key is invalid. Copy it whole: id:secret.',
        true,
      ],
      ['revoked', `Bearer ${seeds.keys.revoked}`, 'API key has been revoked', true],
      ['expired', `Bearer ${seeds.keys.expired}`, 'API key has expired', true],
      [
        'revoked, wrong secret',
        'Bearer revoked_demo:wrong',
        'API key is invalid. Copy it whole: id:secret.',
        true,
      ],
      [
        'expired, wrong secret',
        'Bearer expired_demo:wrong',
        'API key is invalid. Copy it whole: id:secret.',
        true,
      ],
    ];

  test.each(rows)('%s', async (_, header, message, invalidToken) => {
    const error: UnauthorizedError = await fixture.telephony
      .admit({ ...list, authorization: header })
      .catch((e) => e);
    expect(error.toJSON()).toEqual({ statusCode: 401, message, error: 'Unauthorized' });
    const challenge = invalidToken ? 'Bearer error="invalid_token"' : 'Bearer';
    expect(error.headers['www-authenticate']).toBe(challenge);
  });
});

describe('a valid key', () => {
  test('belongs to its organization and has a rate limit', async () => {
    const before = Math.floor(Date.now() / 1_000);
    const { headers, ...rest } = await fixture.telephony.admit({
      ...list,
      authorization: `Bearer ${seeds.keys.globex}`,
    });
    expect(rest).toEqual({
      organizationId: 'org_globex',
      keyId: 'globex_demo',
      scopes: ['read', 'write'],
    });
    expect(headers).toMatchObject({ 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '99' });
    const reset = Number(headers['X-RateLimit-Reset']);
    expect(reset).toBeGreaterThan(before);
    expect(reset).toBeLessThanOrEqual(before + 62);
  });

  test('is refused above its limit, with the same headers and Retry-After', async () => {
    const admit = () =>
      fixture.telephony.admit({ ...list, authorization: `Bearer ${seeds.keys.burst}` });
    for (const remaining of ['2', '1', '0']) {
      expect((await admit()).headers['X-RateLimit-Remaining']).toBe(remaining);
    }
    const error: TooManyRequestsError = await admit().catch((e) => e);
    expect(error.toJSON()).toEqual({
      statusCode: 429,
      message: 'Too many requests. Please slow down and retry after a moment.',
      error: 'Too Many Requests',
    });
    expect(error.headers).toMatchObject({ 'x-ratelimit-limit': '3', 'x-ratelimit-remaining': '0' });
    expect(Number(error.headers['retry-after'])).toBeGreaterThan(50);
    expect(Number(error.headers['x-ratelimit-reset'])).toBeGreaterThan(Date.now() / 1_000);
  });
});
