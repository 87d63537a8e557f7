import { frameworks, useApp, useStore } from '@error-contract/clients/reference-apps';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, callers } from './callers.ts';
import { mistakes } from './mistakes.ts';

/** The requests that `call` can send: with a key, and JSON. */
const sendable = mistakes.filter(([, , { key, headers }]) => key && !headers);

const store = useStore();

describe.each(frameworks)('with the reference app on %s', (framework) => {
  const url = useApp(framework, store);

  describe.each(callers)('%s', (_name, open) => {
    let caller: Caller;

    beforeAll(async () => {
      caller = await open();
    });
    afterAll(() => caller.close());

    test.each(sendable)(
      'tells %i %s',
      async (status, message, { method = 'GET', usedUpBy = 0, ...sent }) => {
        const { path, key = '', body } = sent;
        const asked = { url: url(), method, path, key, body };
        for (let used = 0; used < usedUpBy; used += 1) await caller.ask(asked);
        const told = await caller.ask(asked);
        expect(told).toMatchObject({ status, requestId: expect.stringMatching(/^[\w-]{36}$/) });
        expect(told.messages).toContain(message);
        expect(told.retryAfter ?? 0).toBeGreaterThanOrEqual(status === 429 ? 1 : 0);
      },
    );
  });
});
