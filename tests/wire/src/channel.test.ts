import { exchange } from '@error-contract/harness/request';
import { describe, expect, test } from 'vitest';
import { ask, contextKeys, observe, portOf, servicesIn } from './service.ts';

describe.each(servicesIn())('$name: the channel error-contract:error', (service) => {
  const keys = contextKeys[service.framework];

  test.each([
    ['what is thrown', '/throw/conflict', 409],
    ['what is hidden', '/reject/plain error', 500],
    ['an answer', '/answer/text', 409],
    ['an unknown route', '/nowhere', 404],
  ])('is told once of %s', async (_name, path, statusCode) => {
    const { seen } = await observe(service, { path });
    expect(seen.published).toEqual([{ statusCode, keys }]);
  });

  test('is told without onError too', async () => {
    const { seen } = await observe(service, { path: '/throw/conflict' }, 'logged');
    expect(seen.published).toEqual([{ statusCode: 409, keys }]);
  });

  test('is not told of a success', async () => {
    const { seen } = await observe(service, { path: '/ok/text' });
    expect(seen.published).toEqual([]);
  });

  test('is told of failures below the framework', async () => {
    const below = async () => (await ask(service, 'below channel')).published;
    const before = (await below()).length;
    await exchange(portOf(service, 'contract'), 'garbage\r\n\r\n');
    // Other tests may fail below the framework at the same time.
    expect((await below()).slice(before)).toContainEqual({ statusCode: 400, keys: [] });
  });
});
