import { expect, test } from 'vitest';
import { isNotModified, toETag } from './etag.ts';

const etag = toETag({ data: [1] });

test('the ETag is strong and depends on the value', () => {
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  expect(toETag({ data: [1] })).toBe(etag);
  expect(toETag({ data: [2] })).not.toBe(etag);
});

test.each([
  ['no header', undefined, false],
  ['an empty one', '', false],
  ['any', ' * ', true],
  ['the same', etag, true],
  ['the same, weak', `W/${etag}`, true],
  ['the last of a list', `"a,b", W/"c" ,${etag}`, true],
  ['another', '"other"', false],
  ['inside another tag', `"x${etag.slice(1, -1)}"`, false],
  ['without quotes', etag.slice(1, -1), false],
  ['another of a list', '"a", "b"', false],
])('If-None-Match: %s', (_, header, expected) => {
  expect(isNotModified(header, etag)).toBe(expected);
});
