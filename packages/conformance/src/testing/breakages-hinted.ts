import { type Facts, success } from './answer.ts';
import {
  type Breakage,
  header,
  messages,
  on,
  once,
  onStatus,
  path,
  saying,
  sends,
  sets,
  wrong,
} from './break.ts';

const ACME = 'Bearer acme';
const lists = (facts: Facts) => facts.method === 'GET' && facts.url === '/v1/things';
const listsFor = (key: string) => (f: Facts) => lists(f) && sets('authorization', key)(f);
const missing = path('thing_missing');
const foreign = path('_foreign');
const several = sends('["Rosalind"]');

/** What the config has to provoke. */
export const hintedBreakages: Readonly<Record<string, Breakage>> = {
  'EC-STATUS-02': { mutate: once(listsFor(ACME), (a) => ({ ...a, status: 202 })) },
  'EC-STATUS-03': { mutate: on(sends('"thing '), (a) => ({ ...a, status: 200 })) },
  'EC-STATUS-04': { mutate: on(path('/v1/forbidden'), wrong) },
  'EC-STATUS-05': { mutate: on(path('/v1/things/busy'), wrong) },
  'EC-STATUS-06': { mutate: on(sends('"deleted"'), wrong) },
  'EC-MISS-01': { mutate: on(missing, wrong) },
  'EC-MISS-02': { mutate: on(foreign, wrong) },
  'EC-MISS-03': { mutate: on(foreign, saying('Not yours')) },
  'EC-AUTH-01': {
    mutate: on((f) => lists(f) && f.headers.authorization === undefined, wrong),
  },
  'EC-AUTH-02': { mutate: on(sets('authorization', 'Basic'), wrong) },
  'EC-AUTH-03': { mutate: on(sets('authorization', 'nobody'), wrong) },
  'EC-AUTH-04': { mutate: on(sets('authorization', 'Basic'), header('www-authenticate')) },
  'EC-AUTH-05': {
    mutate: on(
      (f) => lists(f) && f.headers.authorization === undefined,
      header('www-authenticate', 'Bearer error="invalid_token"'),
    ),
  },
  'EC-AUTH-06': {
    mutate: on(sets('authorization', 'nobody'), header('www-authenticate', 'Bearer')),
  },
  'EC-AUTH-07': { mutate: on(sets('authorization', '__proto__'), wrong) },
  'EC-VAL-01': { mutate: on(sends('"given"'), saying('name must be a string')) },
  'EC-VAL-02': {
    mutate: on(
      several,
      messages((list) => list.map((message) => `Validation failed: ${message}`)),
    ),
    failsWith: ['EC-VAL-03', 'EC-VAL-04'],
  },
  'EC-VAL-03': {
    mutate: on(
      several,
      messages((list) => [...list].reverse()),
    ),
  },
  'EC-VAL-04': {
    mutate: on(
      sends('"many"'),
      messages((list) => [...list.slice(0, 1), ...list.slice(0, 1), ...list.slice(2)]),
    ),
  },
  'EC-VAL-05': {
    mutate: on(
      sends('"many"'),
      messages((list) => list.slice(0, 100)),
    ),
  },
  'EC-VAL-06': {
    mutate: on(
      sends('"given"'),
      saying('Validation failed: name must be a string, not { given: Rosalind }'),
    ),
  },
  'EC-VAL-07': { mutate: on(sends('nnnn'), saying(`${'n'.repeat(300)} is not known`)) },
  'EC-VAL-08': {
    mutate: on(sends('"phone"'), saying('Validation failed: phone_number is wrong')),
  },
  'EC-5XX-01': { mutate: on(path('/v1/boom'), wrong) },
  'EC-5XX-02': { mutate: on(path('/v1/down'), wrong) },
  'EC-5XX-03': { mutate: on(path('/v1/boom'), saying('connect failed to db.internal')) },
  'EC-5XX-04': { mutate: on(path('/v1/down'), header('retry-after', 'soon')) },
  'EC-COND-01': { mutate: onStatus(200, header('etag')) },
  'EC-COND-02': { mutate: on(sets('if-none-match', 'things'), () => success(200, { data: [] })) },
  'EC-RATE-01': { mutate: onStatus(429, wrong) },
  'EC-RATE-02': { mutate: onStatus(429, header('retry-after', 'Mon, 01 Jan 2035 00:00:00 GMT')) },
  'EC-RATE-03': { mutate: on(path('/v1/boom'), header('x-ratelimit-reset')) },
  'EC-RATE-04': {
    mutate: onStatus(200, header('x-ratelimit-limit')),
  },
  'EC-RATE-05': { mutate: onStatus(429, header('x-ratelimit-remaining', '3')) },
  'EC-RATE-06': { mutate: onStatus(429, header('x-ratelimit-reset', String(Date.now()))) },
  'EC-HDR-08': {
    mutate: on((f) => missing(f) && f.headers.origin !== undefined, header('x-frame-options')),
  },
};
