import { expect, test } from 'vitest';
import { escaped, unescaped } from './escapes.ts';
import { fill, lookupIn, shorten } from './placeholders.ts';

test('every byte is written so that it can be read again', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(unescaped(escaped(bytes))).toEqual(bytes);
  expect(escaped(bytes)).toMatch(/^[ -~\n]+$/);
});

test.each([
  ['a line breaks after its end', 'A\r\nB\r\n', 'A\\r\\n\nB\\r\\n'],
  ['a backslash is two', 'a\\n', 'a\\\\n'],
])('%s', (_, bytes, text) => {
  expect(escaped(new TextEncoder().encode(bytes))).toBe(text);
});

test('line breaks of the field are not sent, and letters are UTF-8', () => {
  expect(new TextDecoder().decode(unescaped('a\nb\r\n\\né'))).toBe('ab\né');
});

test('placeholders are filled in; others stay', () => {
  const lookup = lookupIn([
    { text: '{"id":"agt_1","n":1}', header: (name) => (name === 'etag' ? '"e"' : undefined) },
  ]);
  const text =
    '{{before.0.body.id}} {{before.0.headers.etag}} {{before.0.body.n}} {{before.1.body.id}}';
  expect(fill(text, lookup)).toBe('agt_1 "e" {{before.0.body.n}} {{before.1.body.id}}');
  expect(fill('{{constructor}} {{before.0.body.__proto__}}', lookup)).toBe(
    '{{constructor}} {{before.0.body.__proto__}}',
  );
});

test('hundreds of a letter are short, and come back', () => {
  const long = `{"a":"${'a'.repeat(5_000)}"}`;
  expect(shorten(long)).toBe('{"a":"{{a*5000}}"}');
  expect(fill(shorten(long), () => undefined)).toBe(long);
});
