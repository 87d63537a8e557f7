import { headerOf } from '@error-contract/harness/read-response';
import { describe, expect, test } from 'vitest';
import { observe, servicesIn } from './service.ts';

const answered = '/answer/status 401 with a challenge';

describe.each(servicesIn())('$name', (service) => {
  const unauthorized = ['/throw/unauthorized', '/throw/cjs unauthorized', '/answer/status 401'];
  const challenges = [
    ['no challenge', undefined],
    ['challenge', 'Bearer realm="api"'],
    ['contract', 'Bearer'],
  ] as const;
  describe.each(challenges)('%s', (variant, value) => {
    test.each(unauthorized)('%s', async (path) => {
      const { response } = await observe(service, { path }, variant);
      expect([response.statusCode, headerOf(response, 'www-authenticate')]).toEqual([401, value]);
      expect(JSON.parse(response.body.toString())).toMatchObject({ statusCode: 401 });
    });

    test.each(service.framework === 'fetch' ? [answered] : ['/challenged/unauthorized', answered])(
      'that is set stays: %s',
      async (path) => {
        const { response } = await observe(service, { path }, variant);
        expect(headerOf(response, 'www-authenticate')).toMatch(/^Basic/);
      },
    );
  });

  const key = { Authorization: 'Bearer wrong' };
  test.each([
    ['no challenge', {}, undefined],
    ['challenge', {}, 'Bearer error="invalid_token", realm="api"'],
    ['challenge', key, 'Bearer error="invalid_token", realm="api"'],
  ])('of a key that is wrong, with %s', async (variant, headers, value) => {
    const asked = { path: '/throw/unauthorized, invalid token', headers };
    const { response } = await observe(service, asked, variant);
    expect(headerOf(response, 'www-authenticate')).toBe(value);
  });
});
