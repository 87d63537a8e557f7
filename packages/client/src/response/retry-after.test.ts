import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retryAfterOf } from './retry-after.ts';

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
