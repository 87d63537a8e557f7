import { createRandom, digits, flat, pick } from '../harness/seeded-random.ts';
import { callingCodes } from './libphonenumber.ts';

/** A prefix and its value. */
export type Entry = readonly [prefix: string, value: { readonly index: number }];

/** Makes this many prefixes: every calling code, and longer ones with one to six more digits. */
export function createEntries(count: number, seed = 4): readonly Entry[] {
  const random = createRandom(seed);
  const codes = callingCodes();
  const prefixes = new Set(codes);
  while (prefixes.size < count) {
    prefixes.add(flat(pick(random, codes) + digits(random, 1 + Math.floor(random() * 6))));
  }
  return [...prefixes].map((prefix, index) => [prefix, { index }]);
}

/** Makes numbers to look up: most begin with a prefix, some with a prefix without its last digit. */
export function createLookups(entries: readonly Entry[], count: number, seed = 5): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const [prefix] = random() < 0.7 ? pick(random, entries) : [''];
    const known = random() < 0.3 ? prefix.slice(0, -1) : prefix;
    const length = 10 + Math.floor(random() * 4);
    return flat(`+${known}${digits(random, Math.max(0, length - known.length))}`);
  });
}

/** The usual way: one Map for each length of prefix, the longest first. */
export function mapsByLength(entries: readonly Entry[]): (number: string) => Entry[1] | undefined {
  const byLength = new Map<number, Map<string, Entry[1]>>();
  for (const [prefix, value] of entries) {
    const map = byLength.get(prefix.length) ?? new Map();
    byLength.set(prefix.length, map.set(prefix, value));
  }
  const longestFirst = [...byLength].toSorted(([a], [b]) => b - a);
  return (number) => {
    for (const [length, map] of longestFirst) {
      const value = map.get(number.slice(1, length + 1));
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

/** The oracle: tries every prefix of a number in one Map, the longest first. */
export function naive(entries: readonly Entry[]): (number: string) => Entry[1] | undefined {
  const all = new Map(entries);
  return (number) => {
    for (let end = number.length; end > 1; end -= 1) {
      const value = all.get(number.slice(1, end));
      if (value !== undefined) return value;
    }
    return undefined;
  };
}
