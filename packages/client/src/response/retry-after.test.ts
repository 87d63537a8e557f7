import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { now, resets, retryAfters } from '../testing/tables/retries.ts';
import { resetOf, retryAfterOf } from './retry-after.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(now) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Headers has no characters beyond Latin-1, and a server cannot send them. */
function toHeaders(headers: Readonly<Record<string, string>>) {
  return { get: (name: string) => headers[name]?.trim() ?? null } as Headers;
}

test.each(retryAfters)('Retry-After: %s', (_name, headers, expected) => {
  expect(retryAfterOf(toHeaders(headers))).toBe(expected);
});

test.each(resets)('a reset: %s', (_name, headers, expected) => {
  expect(resetOf(toHeaders(headers))).toBe(expected);
});
