/** What is repeated: the client for Python is held to these tables, too. */
export const repeated = {
  methods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'],
  /** Methods that cannot act twice. */
  safe: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'],
  always: [429],
  ifSafe: [502, 503, 504],
  never: [400, 401, 403, 404, 408, 409, 413, 422, 425, 500, 501, 505, 507, 599],
} as const;

/** The clock of the waits, in Unix milliseconds. */
export const waitClock = 1_700_000_000_000;

type Headers = Readonly<Record<string, string>>;

/** A GET that is answered so, how often it is sent, and how long the waits are together, in ms. */
type Wait = readonly [name: string, status: number, headers: Headers, tries: number, ms: number];

const at = (ms: number) => new Date(waitClock + ms).toUTCString();
const after = (wait: string) => ({ 'retry-after': wait });
const reset = { 'x-ratelimit-reset': '3600' };

/** Where there is no wait to go by, half of each backoff: 250 and 500. */
export const waits: readonly Wait[] = [
  ['429 with seconds', 429, after('2'), 3, 4000],
  ['503 with seconds', 503, after('2'), 3, 4000],
  ['429 with zero', 429, after('0'), 3, 0],
  ['429 without', 429, {}, 3, 750],
  ['503 without', 503, {}, 3, 750],
  ['503 with nonsense', 503, after('soon'), 3, 750],
  ['502, whatever it says', 502, after('9'), 3, 750],
  ['504', 504, {}, 3, 750],
  ['429 with a reset', 429, { 'x-ratelimit-reset': '2' }, 3, 4000],
  ['429 with both', 429, { ...reset, ...after('1') }, 3, 2000],
  ['429 with a reset in an hour', 429, reset, 1, 0],
  ['503 with a reset, which says of the limit', 503, reset, 3, 750],
  ['429 with an hour', 429, after('3600'), 1, 0],
  ['429 with ages', 429, after('9'.repeat(400)), 1, 0],
  ['503 with a date in ten years', 503, after(at(3e11)), 1, 0],
  ['429 with a date by a wrong clock', 429, { ...after(at(3e9 + 2000)), date: at(3e9) }, 3, 4000],
];

/** The clock of the tables below. */
export const now = 'Sun, 06 Nov 1994 08:49:37 GMT';
const soon = 'Sun, 06 Nov 1994 08:50:07 GMT';
const lastYear = 'Sat, 06 Nov 1993 08:49:';

/** Headers, and the wait that they ask for in milliseconds. */
type Asked = readonly [name: string, headers: Headers, ms: number | undefined];

export const retryAfters: readonly Asked[] = [
  ['seconds', after('30'), 30_000],
  ['none', after('0'), 0],
  ['blanks around it', after(' 30 '), 30_000],
  ['years', after('999999999'), 999_999_999_000],
  ['more than a number can be', after('9'.repeat(400)), Number.POSITIVE_INFINITY],
  ['a date', after(soon), 30_000],
  ['a date of RFC 850', after('Sunday, 06-Nov-94 08:50:07 GMT'), 30_000],
  ['a date in the past', after('Sun, 06 Nov 1994 08:00:00 GMT'), 0],
  ['the server an hour ahead', { ...after(soon), date: 'Sun, 06 Nov 1994 09:50:07 GMT' }, 0],
  ['the server a year behind', { ...after(`${lastYear}40 GMT`), date: `${lastYear}37 GMT` }, 3000],
  ['a date, and an invalid Date', { ...after(soon), date: 'yesterday' }, 30_000],
  ['nothing', {}, undefined],
  ['an empty one', after(''), undefined],
  ['a fraction, which Date.parse takes', after('1.5'), undefined],
  ['a negative number', after('-1'), undefined],
  ['a number in words', after('soon'), undefined],
  ['another notation', after('1e3'), undefined],
  ['digits of another script', after('٣'), undefined],
  ['a date of ISO 8601', after('1994-11-06T08:50:07Z'), undefined],
  ['an invalid date', after('Sun, 99 Nov 1994 08:50:07 GMT'), undefined],
  ['two of them', after('30, 60'), undefined],
];

const resetAt = (value: string) => ({ 'x-ratelimit-reset': value });
const later = { date: 'Wed, 15 Jul 2026 10:36:37 GMT' };

/** Where a 429 has no Retry-After. */
export const resets: readonly Asked[] = [
  ['seconds', resetAt('30'), 30_000],
  ['a part of a second', resetAt('0.25'), 250],
  ['Unix seconds', { ...resetAt('1784111807'), ...later }, 10_000],
  ['Unix seconds and a part', resetAt('4784111777.5'), 4e12 + 500],
  ['Unix milliseconds', resetAt('784111807000'), 30_000],
  ['the field of the draft', { 'ratelimit-reset': '30', ...resetAt('50') }, 30_000],
  ['one policy', { ratelimit: '"default";r=0;t=30' }, 30_000],
  ['one policy of an older draft', { ratelimit: 'limit=9, remaining=0, reset=30' }, 30_000],
  ['several policies', { ratelimit: '"a";r=0;t=30, "b";r=0;t=60' }, undefined],
  ['several policies, and a reset', { ratelimit: '"a";t=3, "b";t=6', ...resetAt('9') }, 9000],
  ['no requests left', { ...resetAt('30'), 'x-ratelimit-remaining': '0' }, 30_000],
  ['requests left', { ...resetAt('30'), 'x-ratelimit-remaining': '5' }, undefined],
  ['now', resetAt('0'), undefined],
  ['a time that has passed', { ...resetAt('1084111777'), ...later }, undefined],
  ['a negative number', resetAt('-5'), undefined],
  ['a date', resetAt(soon), undefined],
  ['two of them', resetAt('30, 60'), undefined],
  ['nothing', {}, undefined],
];
