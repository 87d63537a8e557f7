import { describe, expect, test } from 'vitest';
import { findPatterns } from './patterns/find-patterns.ts';
import { grows } from './patterns/growth.ts';
import { hostileTexts } from './patterns/hostile-texts.ts';

/**
 * Every regular expression of the packages must stay linear in texts of 64 kB, whoever wrote the
 * text: a new one is found and tried by itself. One that cannot be linear is listed here, with what
 * bounds the text before it is asked.
 */
const bounded: ReadonlyMap<string, string> = new Map();

/** Files that make a pattern of a text, and why no text from outside makes it superlinear. */
const built: ReadonlyMap<string, string> = new Map([
  ['core/src/validation/dialects/zod-default-text.ts', 'of words in the same file, anchored'],
]);

const patterns = findPatterns();
const rows = patterns.literals.map(({ file, pattern }) => ({
  name: `${file}: ${pattern}`,
  pattern,
}));

test('patterns are found, and those that are built of texts are known', () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(patterns.built).toEqual([...built.keys()]);
});

test('what bounds a pattern is only listed while the pattern is there', () => {
  const names = rows.map(({ name }) => name);
  expect([...bounded.keys()].filter((name) => !names.includes(name))).toEqual([]);
});

test('what looks behind looks at a bounded text: the older Nodes ask it at every place', () => {
  const unbounded = /\(\?<[=!](?:\\.|[^\\)])*(?:[*+]|,\})/;
  const behind = rows.filter(({ pattern }) =>
    unbounded.test(pattern.source.replace(/\\[*+]/g, '')),
  );
  expect(behind.map(({ name }) => name)).toEqual([]);
});

describe('time grows with the text, and not faster', () => {
  test.each(rows.filter(({ name }) => !bounded.has(name)))('$name', ({ pattern }) => {
    expect(hostileTexts(pattern).filter((hostile) => grows(pattern, hostile))).toEqual([]);
  });
});

/** Patterns that stall a process: the test must see them. */
describe('sees a pattern that does not', () => {
  test.each([
    ['a text to the end from each beginning', /\bE[A-Z]{3,}\b: .*, \w+|\bconnect E[A-Z]{3,}\b/],
    ['spaces before a separator', /\s*,\s*/],
    ['slashes at the end', /\/+$/],
    ['two classes that overlap', /^a[\t ]*([\t\x20-\x7e]*)$/],
    ['a class between two of its kind', /\d+x?\d+y/],
    ['an end that is far', /<[^>]*>/],
    ['a repetition of repetitions', /^(?:a|aa)+$/],
  ])('%s', (_name, pattern) => {
    expect(hostileTexts(pattern).some((hostile) => grows(pattern, hostile))).toBe(true);
  });
});
