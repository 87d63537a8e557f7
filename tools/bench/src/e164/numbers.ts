import { createRandom, digits, flat, pick, shuffle } from '../harness/seeded-random.ts';
import { callingCodes, exampleNumbers, judge } from './libphonenumber.ts';

type Random = () => number;

/** Numbers for the benchmarks, made from the examples of libphonenumber. They are the same in every run. */
export interface Numbers {
  /** libphonenumber calls them valid and possible: `+1 310 xxxx` is only valid. */
  readonly valid: readonly string[];
  /** Their characters are not those of E.164: spaces, letters, no plus. */
  readonly malformed: readonly string[];
  /** They begin with an unassigned calling code. */
  readonly unassigned: readonly string[];
  /** Their calling code exists, but has no numbers of their length. */
  readonly wrongLength: readonly string[];
  /** 16 digits and more. */
  readonly overlong: readonly string[];
}

function distinct(count: number, make: () => string | undefined): string[] {
  const made = new Set<string>();
  for (let tries = 0; made.size < count && tries < count * 50; tries += 1) {
    const text = make();
    if (text !== undefined) made.add(flat(text));
  }
  return [...made];
}

const manglers: readonly ((text: string, random: Random) => string)[] = [
  (text) => text.slice(1),
  (text) => `${text.slice(0, 4)} ${text.slice(4)}`,
  (text) => `${text.slice(0, 4)}-${text.slice(4)}`,
  (text) => `${text.slice(0, 3)}(${text.slice(3, 6)})${text.slice(6)}`,
  (text) => `00${text.slice(1)}`,
  (text) => `0${text.slice(3)}`,
  (text) => `+${text}`,
  (text) => `tel:${text}`,
  (text) => `${text} ext. 12`,
  (text) => ` ${text}`,
  (text) => `${text}\n`,
  (text, random) =>
    text.replace(/\d/g, (d) => (random() < 0.2 ? 'abcdefghij'.charAt(+d) : d)).replace(/\d$/, 'x'),
  (text) => text.replace(/\d$/, '٣'),
  (text) => text.replace('+', '＋'),
];

function unassignedNumber(random: Random, codes: readonly string[]): string | undefined {
  const text = `+${1 + Math.floor(random() * 9)}${digits(random, 7 + Math.floor(random() * 7))}`;
  return codes.some((code) => text.startsWith(code, 1)) ? undefined : text;
}

function wrongLengthNumber(random: Random, examples: readonly string[]): string | undefined {
  const example = pick(random, examples);
  const length = 3 + Math.floor(random() * 13);
  const text = (example + digits(random, 15)).slice(0, length + 1);
  return judge(text).possible ? undefined : text;
}

function vary(random: Random, examples: readonly string[]): string {
  const example = pick(random, examples);
  const changed = 1 + Math.floor(random() * 5);
  return example.slice(0, -changed) + digits(random, changed);
}

function isGood(text: string): boolean {
  const { valid, possible } = judge(text);
  return valid && possible;
}

/** Makes this many numbers of each kind from a seed. */
export function createNumbers(count: number, seed = 1): Numbers {
  const random = createRandom(seed);
  const examples = exampleNumbers().filter(isGood);
  const codes = callingCodes();
  const valid = distinct(count, () => {
    const text = vary(random, examples);
    return isGood(text) ? text : undefined;
  });
  return {
    valid: shuffle(random, valid),
    malformed: distinct(count, () => pick(random, manglers)(pick(random, valid), random)),
    unassigned: distinct(count, () => unassignedNumber(random, codes)),
    wrongLength: distinct(count, () => wrongLengthNumber(random, examples)),
    overlong: distinct(count, () =>
      (pick(random, valid) + digits(random, 15)).slice(0, 17 + Math.floor(random() * 4)),
    ),
  };
}

/** Equal parts of each kind of invalid number, in one shuffled list. */
export function invalidOf(numbers: Numbers, seed = 2): readonly string[] {
  const { malformed, unassigned, wrongLength, overlong } = numbers;
  return shuffle(createRandom(seed), [...malformed, ...unassigned, ...wrongLength, ...overlong]);
}
