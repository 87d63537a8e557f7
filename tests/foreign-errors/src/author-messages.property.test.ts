import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, textOf } from './authors/rule.ts';
import { built, constant, usualConstant, usualFrames } from './authors/sentences.ts';
import { askedOnly, bare, templated, type Way, written } from './authors/ways.ts';

/** `AUTHOR_MESSAGES=100000` tries so many cases. */
const all = Number(process.env.AUTHOR_MESSAGES ?? 500);
const properties = 2 * [written, templated, askedOnly, bare].flatMap(Object.keys).length;
const numRuns = Math.ceil(all / properties);

const check = (way: Way, cases: fc.Arbitrary<Case>, judge: (given: Case, says: string) => void) =>
  fc.assert(
    fc.asyncProperty(cases, async (given) => {
      judge(given, (await way(given)).join('\n'));
    }),
    { seed: 1, numRuns },
  );

/** A constant sentence arrives as it was written, after a colon if it begins with a capital. */
function arrives({ rule, value }: Case, says: string): void {
  const text = textOf(rule, value);
  expect(says).toBe(/^\p{Lu}/u.test(text) ? `f: ${text}` : `f ${text}`);
}

/** A built one does not: the sentence of the rule stands in its place. */
function isHidden(_: Case, says: string): void {
  expect(says).toBe('f is not valid');
}

describe.each([
  ['a schema whose messages are found in it', written, constant(true), built(true)],
  ['a schema whose sentences are found in it', templated, constant(true), built(true)],
  ['a schema that can only be asked', askedOnly, constant(false), built(false)],
  ['a bare error', bare, usualConstant, built(false, usualFrames)],
])('%s', (_, ways, constants, quotes) => {
  describe.each(Object.entries(ways))('%s', (_name, way) => {
    test('a constant sentence arrives', () => check(way, constants, arrives));
    test('a message that is built from the input does not', () => check(way, quotes, isHidden));
  });
});
