import { expect, test } from 'vitest';
import { type Row, readOwnWords } from './own-words.ts';

const rows: readonly Row[] = [
  ['min', 'must be at least {min character} characters'],
  ['min', 'must be at least {>=}'],
  ['base', 'must be a string'],
  ['only', 'must be in {values*}'],
];

test.each([
  ['must be at least 3 characters', 'must be at least 3 characters long'],
  ['must be at least 3', 'must be at least 3'],
  ['must be at least "2026-01-02"', 'must not be before 2026-01-02T00:00:00.000Z'],
])("a library's own words: %s", (text, sentence) => {
  expect(readOwnWords(rows, 'min', text)?.text).toBe(sentence);
});

test('data is used instead of the text, but the words must match', () => {
  const read = (text: string, fact: unknown) => readOwnWords(rows, 'min', text, () => fact)?.text;
  expect(read('must be at least three', 3)).toBe('must be at least 3');
  expect(read('must be at least ref:start', {})).toBe('is not valid');
  expect(read('must be at least three or so', 3)).toBeUndefined();
});

test.each([
  ['base', 'must be a string of digits'],
  ['min', 'must be a string'],
  ['min', 'must be at least 3 or 4 characters'],
  ['min', 'must be at least a1'],
  ['min', 'must be at least '],
  ['only', `must be in ${'x'.repeat(1000)}`],
])("an author's words: %s, %s", (code, text) => {
  expect(readOwnWords(rows, code, text)).toBeUndefined();
});
