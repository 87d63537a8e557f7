import { type CallingCodeMetadata, phoneMetadata, type RegionMetadata } from '../phone-metadata.ts';
import { isEmpty, type Language } from './language.ts';
import { parsePattern } from './parse-pattern.ts';

/** Returns an integer from 0 up to, but not including, `below`. */
type Random = (below: number) => number;

/** Creates a random generator that returns the same numbers for the same seed. */
export function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const tenDigits = [...Array(10).keys()];

/** Walks through a finite language to the end of one of its strings. */
function walk(language: Language, random: Random): string {
  const open = tenDigits.filter((digit) => !isEmpty(language.after(digit)));
  const digit = open[random(open.length)];
  if (digit === undefined || (language.nullable && random(4) === 0)) return '';
  return `${digit}${walk(language.after(digit), random)}`;
}

const digitsOf = (length: number, random: Random): string =>
  Array.from({ length }, () => random(10)).join('');

function patternOf({ general, types }: RegionMetadata, random: Random): string {
  const patterns = [general, ...types.values()].map(({ pattern }) => pattern);
  return patterns[random(patterns.length)] ?? '';
}

function trunkPrefix(
  { nationalPrefixForParsing: pattern }: RegionMetadata,
  random: Random,
): string {
  return pattern === '' ? '' : walk(parsePattern(pattern.replaceAll('$', '')), random);
}

function mutate(number: string, random: Random): string {
  const at = random(number.length + 1);
  const kept = random(3) === 0 ? at : at + 1;
  return number.slice(0, at) + digitsOf(random(2), random) + number.slice(kept);
}

function nationalNumber({ regions }: CallingCodeMetadata, random: Random): string {
  const [main] = regions;
  const region = regions[random(regions.length)] ?? main;
  const number = walk(parsePattern(patternOf(region, random)), random);
  const kind = random(6);
  if (kind === 0) return digitsOf(2 + random(13), random);
  if (kind === 1) return trunkPrefix(main, random) + number;
  if (kind === 2) return mutate(number, random);
  return number;
}

/** Makes a number for every kind of every region. A few belong to another region, or have a trunk prefix. */
export function numbersOfEachKind(seed: number): string[] {
  const random = createRandom(seed);
  return phoneMetadata().flatMap(({ callingCode, regions }) =>
    regions
      .flatMap(({ types }) => [...types.values()])
      .map(({ pattern }) => `+${callingCode}${walk(parsePattern(pattern), random)}`),
  );
}

/**
 * Makes E.164-like numbers that are valid, nearly valid, or neither: digits that fit a pattern of a
 * region, the same with a trunk prefix, with a digit changed, added or lost, and random digits.
 */
export function* candidates(seed: number): Generator<string, never> {
  const random = createRandom(seed);
  const codes = phoneMetadata();
  for (;;) {
    const code = codes[random(codes.length)];
    const number = code ? code.callingCode + nationalNumber(code, random) : '';
    yield `+${random(50) === 0 ? mutate(number, random) : number}`;
  }
}
