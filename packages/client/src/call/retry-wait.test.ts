import { TooManyRequestsError } from '@error-contract/core';
import { describe, expect, test, vi } from 'vitest';
import { responseOf } from '../narrow/response-of.ts';
import { failure, scripted } from '../testing/answers.ts';
import { waitClock, waits } from '../testing/tables/retries.ts';
import { controlTime, refused, timedCall } from '../testing/timed-call.ts';

controlTime();

describe('how long it waits', () => {
  test.each(waits)('%s', async (_name, status, headers, tries, expected) => {
    vi.setSystemTime(waitClock);
    const fetch = scripted(failure(status, 'a', headers));
    const { after, error } = await timedCall(fetch, 'GET');
    expect([fetch.requests.length, after]).toEqual([tries, expected]);
    expect(error).toBeInstanceOf(Error);
  });

  test('a network error', async () => {
    const fetch = scripted(refused);
    const { after } = await timedCall(fetch, 'GET');
    expect([fetch.requests.length, after]).toEqual([3, 250 + 500]);
  });

  test('a wait that is too long ends in the error, which says how long', async () => {
    const fetch = scripted(failure(429, 'a', { 'retry-after': '3600' }));
    const { error } = await timedCall(fetch, 'GET');
    expect(error).toBeInstanceOf(TooManyRequestsError);
    expect(responseOf(error)).toMatchObject({ retryAfterMs: 3_600_000, tries: 1 });
  });

  test.each([0, 0.25, 0.75])('backoff starts at zero: %d', async (random) => {
    vi.mocked(Math.random).mockReturnValue(random);
    const { after } = await timedCall(scripted(failure(502, 'a')), 'GET', { retry: 4 });
    expect(after).toBe(random * (500 + 1000 + 2000 + 4000));
  });

  test('no backoff is longer than maxWait', async () => {
    vi.mocked(Math.random).mockReturnValue(1);
    const retry = { limit: 6, maxWait: 1000 };
    const { after } = await timedCall(scripted(failure(502, 'a')), 'GET', { retry });
    expect(after).toBe(500 + 5 * 1000);
  });

  test('all tries together end before the total', async () => {
    const fetch = scripted(failure(429, 'a', { 'retry-after': '20' }));
    const { after, error } = await timedCall(fetch, 'GET', { retry: { limit: 1000 } });
    expect([fetch.requests.length, after]).toEqual([3, 40_000]);
    expect(error).toBeInstanceOf(TooManyRequestsError);
  });
});
