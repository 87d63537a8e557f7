import { createTelephony, operations, scopedRoutes, seeds } from '@error-contract/telephony';
import { beforeAll, expect, test } from 'vitest';
import { askAll, serveApps } from './served.ts';

const served = serveApps();
let headers: Record<string, string>;

beforeAll(async () => {
  // Of its own, as the seeded keys have small limits.
  const telephony = await createTelephony({ store: served.store() });
  const { api_key } = await telephony.apiKeys.create(
    seeds.organizations.globex,
    { name: 'Routes' },
    ['write'],
  );
  headers = { authorization: `Bearer ${api_key}` };
  await telephony.close();
});

test.each(operations)('$method $path is a route of all three', async ({ method, path }) => {
  const sent = { method, headers };
  for (const response of await askAll(served, path.replace(':id', 'x'), sent)) {
    expect(await response.text()).not.toContain('Route not found');
  }
});

test.each([
  ['PUT', '/v1/agents'],
  ['GET', '/v1/calls'],
])('%s %s, which is no operation, is none', async (method, path) => {
  for (const response of await askAll(served, path, { method, headers })) {
    expect(await response.text()).toContain('Route not found');
  }
});

test('every route that needs a scope is an operation, and the other way round', () => {
  const routeOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
  const withKey = operations.filter(({ path }) => path.startsWith('/v1/'));
  expect(withKey.map(routeOf).sort()).toEqual(scopedRoutes.map(routeOf).sort());
});
