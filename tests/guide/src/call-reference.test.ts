import { frameworks, startApp } from '@error-contract/clients/reference-apps';
import { createStore, type Service, type Store } from '@error-contract/telephony';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, callers } from './callers.ts';
import { mistakes } from './mistakes.ts';

/** What `call` can send: with a key, and JSON. */
const sendable = mistakes.filter(([, , { key, headers }]) => key && !headers);

let store: Store;

beforeAll(async () => {
  store = await createStore();
});
afterAll(() => store.close());

describe.each(frameworks)('with the reference app on %s', (framework) => {
  let service: Service;

  beforeAll(async () => {
    service = await startApp(framework, store);
  });
  afterAll(() => service.stop());

  describe.each(callers)('%s', (_name, open) => {
    let caller: Caller;

    beforeAll(async () => {
      caller = await open();
    });
    afterAll(() => caller[Symbol.asyncDispose]());

    test.each(sendable)(
      'tells %i %s',
      async (status, message, { method = 'GET', usedUpBy = 0, ...sent }) => {
        const { path, key = '', body } = sent;
        const asked = { url: service.url, method, path, key, body };
        for (let used = 0; used < usedUpBy; used += 1) await caller.ask(asked);
        const told = await caller.ask(asked);
        expect(told).toMatchObject({ status, requestId: expect.stringMatching(/^[\w-]{36}$/) });
        expect(told.messages).toContain(message);
        expect(told.retryAfter ?? 0).toBeGreaterThanOrEqual(status === 429 ? 1 : 0);
      },
    );
  });
});
