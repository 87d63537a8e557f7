import { afterEach, beforeEach, vi } from 'vitest';
import type { CallOptions } from '../call/prepare-call.ts';
import type { ClientOptions } from '../client/client-options.ts';
import type { ScriptedFetch } from './answers.ts';
import { clientOf } from './client-of.ts';

/** Gives the tests of a file control over time, and over the length of a backoff. */
export function controlTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

/** What fetch rejects with if nobody listens. */
export const refused = new TypeError('fetch failed', {
  cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
});

/** How a call ended, and after how many milliseconds. */
interface Ended {
  readonly value?: unknown;
  readonly error?: unknown;
  readonly after: number;
}

/** Makes a call, lets time run until it ends, and measures how long it took. */
export async function timedCall(
  fetch: ScriptedFetch,
  method: string,
  options: CallOptions & { body?: unknown } = {},
  client: Partial<ClientOptions> = {},
): Promise<Ended> {
  const begin = performance.now();
  const { request } = clientOf(fetch, { retry: undefined, ...client });
  const ended = request(method, '/a', options).then(
    ({ data }) => ({ value: data, after: performance.now() - begin }),
    (error: unknown) => ({ error, after: performance.now() - begin }),
  );
  await vi.runAllTimersAsync();
  return ended;
}
