import { TooManyRequestsError } from '@error-contract/core';
import { describe, expect, test, vi } from 'vitest';
import { responseOf } from '../narrow/response-of.ts';
import { failure, scripted } from '../testing/answers.ts';
import { controlTime, refused, timedCall } from '../testing/timed-call.ts';

controlTime();

describe('how long it waits', () => {
  const at = (ms: number) => new Date(Date.now() + ms).toUTCString();
  const wrongClock = () => ({ 'retry-after': at(3e9 + 2000), date: at(3e9) });
  const reset = { 'x-ratelimit-reset': '3600' };
  const rows: [string, () => Response | Error, number, number][] = [
    ['429 with seconds', () => failure(429, 'a', { 'retry-after': '2' }), 3, 4000],
    ['503 with seconds', () => failure(503, 'a', { 'retry-after': '2' }), 3, 4000],
    ['429 with zero', () => failure(429, 'a', { 'retry-after': '0' }), 3, 0],
    ['429 without', () => failure(429, 'a'), 3, 250 + 500],
    ['503 without', () => failure(503, 'a'), 3, 250 + 500],
    ['503 with nonsense', () => failure(503, 'a', { 'retry-after': 'soon' }), 3, 250 + 500],
    ['502, whatever it says', () => failure(502, 'a', { 'retry-after': '9' }), 3, 250 + 500],
    ['504', () => failure(504, 'a'), 3, 250 + 500],
    ['a network error', () => refused, 3, 250 + 500],
    ['429 with a reset', () => failure(429, 'a', { 'x-ratelimit-reset': '2' }), 3, 4000],
    ['429 with both', () => failure(429, 'a', { ...reset, 'retry-after': '1' }), 3, 2000],
    ['429 with a reset in an hour', () => failure(429, 'a', reset), 1, 0],
    ['503 with a reset, which says of the limit', () => failure(503, 'a', reset), 3, 250 + 500],
    ['429 with an hour', () => failure(429, 'a', { 'retry-after': '3600' }), 1, 0],
    ['429 with ages', () => failure(429, 'a', { 'retry-after': '9'.repeat(400) }), 1, 0],
    ['503 with a date in ten years', () => failure(503, 'a', { 'retry-after': at(3e11) }), 1, 0],
    ['429 with a date by a wrong clock', () => failure(429, 'a', wrongClock()), 3, 4000],
  ];
  test.each(rows)('%s', async (_name, step, tries, expected) => {
    vi.setSystemTime(1_700_000_000_000);
    const fetch = scripted(step() as Response);
    const { after, error } = await timedCall(fetch, 'GET');
    expect([fetch.requests.length, after]).toEqual([tries, expected]);
    expect(error).toBeInstanceOf(Error);
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
