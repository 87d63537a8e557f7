import { responseOf } from '@error-contract/client';
import { ApiError, isErrorBody } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { frameworks, useApp, useStore } from './reference-apps.ts';
import { rows } from './rows.ts';
import { type Send, senders } from './senders.ts';
import { thrownBy } from './thrown-by.ts';

const store = useStore();

/** Everything that tells one ApiError from another. */
function traitsOf(thrown: unknown) {
  if (!ApiError.is(thrown)) throw thrown;
  const { name, statusCode, error, message, messages } = thrown;
  const facts = responseOf(thrown);
  return {
    ...{ name, statusCode, error, message, messages },
    class: Object.getPrototypeOf(thrown),
    body: JSON.stringify(thrown),
    status: facts?.status,
    deviation: facts?.deviation,
    hasRequestId: typeof facts?.requestId === 'string',
  };
}

describe.each(frameworks)('%s', (framework) => {
  const appUrl = useApp(framework, store);

  test.each(rows)(
    'all eight clients throw the same %s for %i',
    async (name, statusCode, messages, sent) => {
      const url = appUrl();
      const all: [string, Send][] = Object.entries(senders);
      expect(all).toHaveLength(8);
      for (let used = 0; used < (sent.usedUpBy ?? 0); used += 1) {
        await thrownBy(senders.fetch?.(url, sent));
      }
      const thrown = await Promise.all(all.map(([, send]) => thrownBy(send(url, sent))));
      const [ours, ...others] = thrown.map(traitsOf);
      expect(ours).toMatchObject({
        ...{ name, statusCode, status: statusCode },
        deviation: undefined,
        hasRequestId: true,
      });
      expect(ours?.messages).toHaveLength(messages);
      expect(isErrorBody(JSON.parse(ours?.body ?? ''))).toBe(true);
      for (const [at, other] of others.entries()) {
        expect({ client: all[at + 1]?.[0], ...other }).toEqual({
          client: all[at + 1]?.[0],
          ...ours,
        });
      }
    },
  );
});
