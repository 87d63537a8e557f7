import type { ApiError } from '@error-contract/core';
import { expect, test } from 'vitest';
import { createStore } from './store/create-store.ts';
import { createTelephony } from './telephony.ts';
import { createThrowAway, pglite, servers } from './testing/backends.ts';
import { failureOf } from './testing/failures.ts';

const unavailable = 'The service is temporarily unavailable. Try again later.';

test('is healthy, and closing it leaves a shared store open', async () => {
  const store = await pglite.open();
  const telephony = await createTelephony({ store });
  expect(await telephony.health()).toEqual({ status: 'ok' });
  await telephony.close();
  await store.ping();
});

test('a database that does not answer is 503, in bounded time', async () => {
  const silent = { ...(await pglite.open()), ping: () => Promise.reject(new Error('late')) };
  const telephony = await createTelephony({ store: silent });
  const error: ApiError = await telephony.health().catch((e) => e);
  expect(error.toJSON()).toEqual({
    statusCode: 503,
    message: unavailable,
    error: 'Service Unavailable',
  });
});

test.each(servers())('$name that goes away is 503', async () => {
  const { url, drop } = await createThrowAway();
  const store = await createStore({ databaseUrl: url, seed: true });
  const telephony = await createTelephony({ store });
  await drop();
  const list = () => telephony.agents.list('org_acme', { page: 1, limit: 1 });
  expect(await failureOf(telephony.health())).toEqual([503, unavailable]);
  expect(await failureOf(list())).toEqual([503, unavailable]);
  await store.close();
  expect(await failureOf(list())).toEqual([503, unavailable]);
});
