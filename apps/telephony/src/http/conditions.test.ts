import { describe, expect, test } from 'vitest';
import { failureOf } from '../testing/failures.ts';
import { assertConditions, type Conditions, revalidate, toETag } from './conditions.ts';

const state = { data: [1] };
const json = JSON.stringify(state);
const etag = toETag(json);
const changed = [
  412,
  'The resource is not in the state that If-Match names. Read it again: it has changed.',
];
const excluded = [412, 'The resource is in a state that If-None-Match excludes'];

test('the ETag is strong and depends on the value', () => {
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  expect(toETag(json)).toBe(etag);
  expect(toETag('{"data":[2]}')).not.toBe(etag);
});

/** Whether a header names the state in the weak comparison, and in the strong one. */
const headers: [name: string, header: string, weak: boolean, strong: boolean][] = [
  ['an empty one', '', false, false],
  ['any', ' * ', true, true],
  ['the same', etag, true, true],
  ['the same, weak', `W/${etag}`, true, false],
  ['the last of a list', `"a,b", W/"c" ,${etag}`, true, true],
  ['another', '"other"', false, false],
  ['inside another tag', `"x${etag.slice(1, -1)}"`, false, false],
  ['without quotes', etag.slice(1, -1), false, false],
  ['another of a list', '"a", "b"', false, false],
];

describe.each(headers)('%s', (_, header, weak, strong) => {
  test('in If-None-Match of a GET', () => {
    const request = { method: 'GET', headers: { 'if-none-match': header } };
    expect(revalidate(request, json)?.statusCode).toBe(weak ? 304 : 200);
  });

  const failure = async (conditions: Conditions) => assertConditions(conditions, state);

  test('in If-Match', async () => {
    const failed = strong ? new Error('expected a failure, and there was none') : changed;
    expect(await failureOf(failure({ 'if-match': header }))).toEqual(failed);
  });

  test('in If-None-Match of a change', async () => {
    const failed = weak ? excluded : new Error('expected a failure, and there was none');
    expect(await failureOf(failure({ 'if-none-match': header }))).toEqual(failed);
  });
});

test('without a condition nothing fails', () => {
  assertConditions({}, state);
  const shown = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  for (const method of ['GET', 'HEAD', 'PATCH']) {
    expect(revalidate({ method, headers: {} }, json)).toEqual({ statusCode: 200, headers: shown });
  }
});

test('If-Match is asked before If-None-Match, on a GET too', async () => {
  const request = { method: 'GET', headers: { 'if-match': '"other"', 'if-none-match': etag } };
  const shown = async () => revalidate(request, json);
  expect(await failureOf(shown())).toEqual(changed);
});

test('a PATCH shows its own new state, whatever its conditions were', () => {
  const request = { method: 'PATCH', headers: { 'if-match': '"old"', 'if-none-match': etag } };
  expect(revalidate(request, json)).toMatchObject({ statusCode: 200, headers: { ETag: etag } });
});

test.each(['POST', 'DELETE', undefined])('%s shows no state', (method) => {
  expect(revalidate({ method, headers: {} }, json)).toBeUndefined();
});
