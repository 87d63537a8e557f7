import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../scripts/exact/candidates.ts';
import { createRouteTable } from './create-route-table.ts';

type Entry = readonly [prefix: string, value: number];

/** The oracle: tries every prefix; the longest wins, and the last of equal ones. */
function naiveLookup(entries: readonly Entry[], number: string): number | undefined {
  let best: Entry = ['', Number.NaN];
  for (const [prefix, value] of entries) {
    const digits = prefix.replace('+', '');
    if (number.startsWith(`+${digits}`) && digits.length >= best[0].length) best = [digits, value];
  }
  return best[0] === '' ? undefined : best[1];
}

/** Digits. Some tables use few different ones, so that prefixes begin with one another. */
const digitsOf = (kinds: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...kinds), minLength: 1, maxLength, size: 'max' });

const digits = fc.oneof(digitsOf('0123456789', 4), digitsOf('0123456789', 15), digitsOf('09', 15));
const tail = fc.string({ unit: fc.constantFrom(...'0123456789+/:x\u0663'), maxLength: 6 });

const cases = fc
  .tuple(
    fc
      .constantFrom(0, 3, 20, 200, 2_000)
      .chain((maxLength) =>
        fc.array(fc.tuple(fc.constantFrom('', '+'), digits), { maxLength, size: 'max' }),
      ),
    fc.array(fc.tuple(fc.nat(), fc.nat(16), tail), { minLength: 20, maxLength: 20 }),
  )
  .map(([prefixes, cuts]) => {
    const entries = prefixes.map(([plus, text], index): Entry => [plus + text, index]);
    const numbers = cuts.map(([pick, length, rest]) => {
      const [, text = ''] = prefixes[pick % Math.max(prefixes.length, 1)] ?? [];
      return `+${text.slice(0, length)}${rest}`;
    });
    return { entries, numbers };
  });

test('a table agrees with a matcher that tries every prefix', () => {
  const property = fc.property(cases, ({ entries, numbers }) => {
    const { lookup } = createRouteTable(entries);
    const expected = numbers.map((number) => naiveLookup(entries, number));
    expect(numbers.map(lookup)).toEqual(expected);
  });
  fc.assert(property, { seed: 1, numRuns: 300 });
});

test('a lookup never throws', () => {
  const { lookup } = createRouteTable([['1', 1]]);
  fc.assert(
    fc.property(fc.anything(), (value) => void lookup(value as string)),
    { seed: 1 },
  );
});

test('50,000 prefixes are matched as a Map of them is', () => {
  const pick = createRandom(7);
  const text = (length: number) => Array.from({ length }, () => pick(10)).join('');
  const routes = new Map(Array.from({ length: 50_000 }, (_, index) => [text(1 + pick(9)), index]));
  const { lookup } = createRouteTable(routes);
  for (let turn = 0; turn < 50_000; turn += 1) {
    const number = text(15);
    let length = 15;
    while (length > 0 && !routes.has(number.slice(0, length))) length -= 1;
    expect(lookup(`+${number}`)).toBe(routes.get(number.slice(0, length)));
  }
});
