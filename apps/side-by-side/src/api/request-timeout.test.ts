import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pglite } from '@error-contract/telephony/testing/backends';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApps } from '../start-apps.ts';
import { failureBody } from './expect-failure.ts';
import { stories } from './rows/stories.ts';
import { frameworks } from './suite.ts';

let apps: readonly RunningApp[] = [];

beforeAll(async () => {
  const options = { host: '127.0.0.1', port: 0, run: randomUUID(), logLevel: 'silent' as const };
  apps = await startApps({ ...options, store: await pglite.open() });
});

afterAll(() => Promise.all(apps.map((app) => app.stop())));

test('a service waits for a request for five minutes, and no longer', () => {
  expect(apps.map(({ server }) => server.requestTimeout)).toEqual([300_000, 300_000, 300_000]);
});

test.each(frameworks)('then %s says so', async (framework) => {
  const app = apps.find((one) => one.framework === framework);
  const socket = connect(Number(new URL(app?.url ?? '').port), '127.0.0.1');
  const [peer] = await once(app?.server ?? socket, 'connection');
  // What Node does when the time is over.
  const timeout = Object.assign(new Error('timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  app?.server.emit('clientError', timeout, peer);
  const [, , statusCode, message] = stories.tooSlow;
  expect((await text(socket)).split('\r\n\r\n')[1]).toBe(failureBody(statusCode, message));
});
