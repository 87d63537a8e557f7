import { expect, test } from 'vitest';
import { failureOf } from '../testing/failures.ts';
import { parseJson } from './parse-json.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const notUtf8 = [400, 'Request body is not valid UTF-8'];
const notJson = [400, 'Request body is not valid JSON'];

test.each([
  ['no bytes', '', undefined],
  ['a value', ' 1 ', 1],
  ['an object', '{"a":[null]}', { a: [null] }],
  ['a BOM', '\xef\xbb\xbf{}', {}],
  ['four bytes', '"\xf0\x9f\x98\x80"', '😀'],
  ['the replacement character itself', '"\xef\xbf\xbd"', '\ufffd'],
  ['half a character that is escaped', '"\\ud83d"', '\ud83d'],
])('%s', (_, text, value) => {
  expect(parseJson(bytes(text))).toEqual(value);
});

test.each([
  ['Latin-1', '{"name":"\xe4"}', notUtf8],
  ['the end of a character missing', '"\xf0\x9f\x98"', notUtf8],
  ['a character in too many bytes', '"\xc0\xaf"', notUtf8],
  ['half a character in three bytes', '"\xed\xa0\xbd"', notUtf8],
  ['beyond the last character', '"\xf4\x90\x80\x80"', notUtf8],
  ['UTF-16', '\xff\xfe{\0}\0', notUtf8],
  ['UTF-16 without a mark', '{\0}\0', notJson],
  ['outside of a text', '{}\xff', notUtf8],
  ['half of it', '{', notJson],
  ['only a BOM', '\xef\xbb\xbf', notJson],
  ['two BOMs', '\xef\xbb\xbf\xef\xbb\xbf{}', notJson],
  ['__proto__', '{"__proto__":1}', notJson],
  ['__proto__, escaped', '{"a":[{"\\u005f_proto__":1}]}', notJson],
  ['100 kB of brackets', '['.repeat(102_400), notJson],
  ['50,000 lists in each other', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, notJson],
])('%s is refused', async (_, text, failure) => {
  expect(await failureOf((async () => parseJson(bytes(text)))())).toEqual(failure);
});
