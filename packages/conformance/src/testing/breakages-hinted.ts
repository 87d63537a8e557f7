import { type Facts, type Mutation, success } from './answer.ts';
import { header, messages, on, onStatus, path, saying, sends, sets, wrong } from './break.ts';

const ACME = 'Bearer acme';
const lists = (facts: Facts) => facts.method === 'GET' && facts.url === '/v1/things';
const listsFor = (key: string) => (f: Facts) => lists(f) && sets('authorization', key)(f);
const missing = path('thing_missing');
const foreign = path('_foreign');
const several = sends('["Rosalind"]');
const many = sends('"many"');
const keyless = (facts: Facts) => lists(facts) && facts.headers.authorization === undefined;

const prefixed = messages((list) => list.map((message) => `Validation failed: ${message}`));
const reversed = messages((list) => [...list].reverse());
const repeated = messages((list) => [...list.slice(0, 1), ...list.slice(0, 1), ...list.slice(2)]);
const first100 = messages((list) => list.slice(0, 100));

/** Breaks what needs a hint. */
export const hintedBreakages: Readonly<Record<string, Mutation>> = {
  'EC-STATUS-02': on(listsFor(ACME), (a) => (a.status === 200 ? { ...a, status: 203 } : a)),
  'EC-STATUS-03': on(sends('"thing '), (a) => ({ ...a, status: 200 })),
  'EC-STATUS-04': on(path('/v1/forbidden'), wrong),
  'EC-STATUS-05': on(path('/v1/things/busy'), wrong),
  'EC-STATUS-06': on(sends('"deleted"'), wrong),
  'EC-MISS-01': on(missing, wrong),
  'EC-MISS-02': on(foreign, wrong),
  'EC-MISS-03': on(foreign, saying('Not yours')),
  'EC-AUTH-01': on(keyless, wrong),
  'EC-AUTH-02': on(sets('authorization', 'Basic'), wrong),
  'EC-AUTH-03': on(sets('authorization', 'nobody'), wrong),
  'EC-AUTH-04': on(sets('authorization', 'Basic'), header('www-authenticate')),
  'EC-AUTH-05': on(keyless, header('www-authenticate', 'Bearer error="invalid_token"')),
  'EC-AUTH-06': on(sets('authorization', 'nobody'), header('www-authenticate', 'Bearer')),
  'EC-AUTH-07': on(sets('authorization', '__proto__'), wrong),
  'EC-VAL-01': on(sends('"given"'), saying('name must be a string')),
  'EC-VAL-02': on(several, prefixed),
  'EC-VAL-03': on(several, reversed),
  'EC-VAL-04': on(many, repeated),
  'EC-VAL-05': on(many, first100),
  'EC-VAL-06': on(
    sends('"given"'),
    saying('Validation failed: name must be a string, not { given: Rosalind }'),
  ),
  'EC-VAL-07': on(sends('nnnn'), saying(`${'n'.repeat(300)} is not known`)),
  'EC-VAL-08': on(sends('"phone"'), saying('Validation failed: phone_number is wrong')),
  'EC-5XX-01': on(path('/v1/boom'), wrong),
  'EC-5XX-02': on(path('/v1/down'), wrong),
  'EC-5XX-03': on(path('/v1/boom'), saying('connect failed to db.internal')),
  'EC-5XX-04': on(path('/v1/down'), header('retry-after', 'soon')),
  'EC-COND-01': onStatus(200, header('etag')),
  'EC-COND-02': on(sets('if-none-match', 'things'), () => success(200, { data: [] })),
  'EC-RATE-01': onStatus(429, wrong),
  'EC-RATE-02': onStatus(429, header('retry-after', 'Mon, 01 Jan 2035 00:00:00 GMT')),
  'EC-RATE-03': on(path('/v1/boom'), header('x-ratelimit-reset')),
  'EC-RATE-04': onStatus(200, header('x-ratelimit-limit')),
  'EC-RATE-05': onStatus(429, header('x-ratelimit-remaining', '3')),
  'EC-RATE-06': onStatus(429, header('x-ratelimit-reset', String(Date.now()))),
  'EC-HDR-08': on((f) => missing(f) && f.headers.origin !== undefined, header('x-frame-options')),
};
