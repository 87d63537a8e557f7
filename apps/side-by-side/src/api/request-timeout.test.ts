import { randomUUID } from 'node:crypto';
import { pglite } from '@error-contract/telephony/testing/backends';
import { expect, test } from 'vitest';
import { startApps } from '../start-apps.ts';

test('a service waits for a request for five minutes, and no longer', async () => {
  const options = { host: '127.0.0.1', port: 0, run: randomUUID(), logLevel: 'silent' as const };
  const apps = await startApps({ ...options, store: await pglite.open() });
  expect(apps.map(({ server }) => server.requestTimeout)).toEqual([300_000, 300_000, 300_000]);
  await Promise.all(apps.map((app) => app.stop()));
});
