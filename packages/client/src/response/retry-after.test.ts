import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resetOf, retryAfterOf } from './retry-after.ts';

const now = 'Sun, 06 Nov 1994 08:49:37 GMT';
const soon = 'Sun, 06 Nov 1994 08:50:07 GMT';
const lastYear = 'Sat, 06 Nov 1993 08:49:';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(now) });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['seconds', '30', undefined, 30_000],
  ['none', '0', undefined, 0],
  ['blanks around it', ' 30 ', undefined, 30_000],
  ['years', '999999999', undefined, 999_999_999_000],
  ['more than a number can be', '9'.repeat(400), undefined, Number.POSITIVE_INFINITY],
  ['a date', soon, undefined, 30_000],
  ['a date of RFC 850', 'Sunday, 06-Nov-94 08:50:07 GMT', undefined, 30_000],
  ['a date in the past', 'Sun, 06 Nov 1994 08:00:00 GMT', undefined, 0],
  ['a date, the server an hour ahead', soon, 'Sun, 06 Nov 1994 09:50:07 GMT', 0],
  ['a date, the server a year behind', `${lastYear}40 GMT`, `${lastYear}37 GMT`, 3000],
  ['a date, and an invalid Date', soon, 'yesterday', 30_000],
  ['nothing', undefined, undefined, undefined],
  ['an empty one', '', undefined, undefined],
  ['a fraction, which Date.parse takes', '1.5', undefined, undefined],
  ['a negative number', '-1', undefined, undefined],
  ['a number in words', 'soon', undefined, undefined],
  ['another notation', '1e3', undefined, undefined],
  ['a date of ISO 8601', '1994-11-06T08:50:07Z', undefined, undefined],
  ['an invalid date', 'Sun, 99 Nov 1994 08:50:07 GMT', undefined, undefined],
  ['two of them', '30, 60', undefined, undefined],
])('Retry-After: %s', (_name, value, date, expected) => {
  const headers = new Headers();
  if (value !== undefined) headers.set('retry-after', value);
  if (date !== undefined) headers.set('date', date);
  expect(retryAfterOf(headers)).toBe(expected);
});

/** Where a 429 has no Retry-After. `now` is 784111777 in Unix seconds. */
test.each<[string, Record<string, string>, number | undefined]>([
  ['seconds', { 'x-ratelimit-reset': '30' }, 30_000],
  ['a part of a second', { 'x-ratelimit-reset': '0.25' }, 250],
  [
    'Unix seconds',
    { 'x-ratelimit-reset': '1784111807', date: 'Wed, 15 Jul 2026 10:36:37 GMT' },
    10_000,
  ],
  ['Unix seconds and a part', { 'x-ratelimit-reset': '4784111777.5' }, 4e12 + 500],
  ['Unix milliseconds', { 'x-ratelimit-reset': '784111807000' }, 30_000],
  ['the field of the draft', { 'ratelimit-reset': '30', 'x-ratelimit-reset': '50' }, 30_000],
  ['one policy', { ratelimit: '"default";r=0;t=30' }, 30_000],
  ['one policy of an older draft', { ratelimit: 'limit=9, remaining=0, reset=30' }, 30_000],
  ['several policies', { ratelimit: '"a";r=0;t=30, "b";r=0;t=60' }, undefined],
  [
    'several policies, and a reset',
    { ratelimit: '"a";t=3, "b";t=6', 'x-ratelimit-reset': '9' },
    9000,
  ],
  ['no requests left', { 'x-ratelimit-reset': '30', 'x-ratelimit-remaining': '0' }, 30_000],
  ['requests left', { 'x-ratelimit-reset': '30', 'x-ratelimit-remaining': '5' }, undefined],
  ['now', { 'x-ratelimit-reset': '0' }, undefined],
  [
    'a time that has passed',
    { 'x-ratelimit-reset': '1084111777', date: 'Wed, 15 Jul 2026 10:36:37 GMT' },
    undefined,
  ],
  ['a negative number', { 'x-ratelimit-reset': '-5' }, undefined],
  ['a date', { 'x-ratelimit-reset': soon }, undefined],
  ['two of them', { 'x-ratelimit-reset': '30, 60' }, undefined],
  ['nothing', {}, undefined],
])('a reset: %s', (_name, headers, expected) => {
  expect(resetOf(new Headers(headers))).toBe(expected);
});
