import type { NumberDescription, RegionMetadata } from '../phone-metadata.ts';
import {
  afterAll,
  complement,
  custom,
  everything,
  intersection,
  isEmpty,
  type Language,
  nothing,
  ofLengths,
  sequence,
  union,
} from './language.ts';
import { parsePattern } from './parse-pattern.ts';

/** The data by which a parser decides whether a national number begins with a trunk prefix. */
interface Stripping {
  readonly prefix: RegExp;
  readonly transformRule: string;
  readonly general: Language;
  /** The numbers whose length the parser accepts after it removed the prefix. */
  readonly fitting: Language;
}

/** The numbers that the parser calls neither too short nor of no length. It accepts too long ones. */
function fittingLengths({ lengths }: NumberDescription): Language {
  const longer = sequence(ofLengths([Math.max(...lengths) + 1]), everything);
  return union([ofLengths(lengths), longer]);
}

/** Removes the trunk prefix as the parser does, given enough digits to decide. */
function strip(digits: string, { prefix, transformRule }: Stripping): string {
  const match = prefix.exec(digits);
  if (!match) return digits;
  const replaced = transformRule !== '' && Boolean(match.at(-1));
  return digits.replace(prefix, replaced ? transformRule : '');
}

/** Keeps the numbers that the parser does not change, given digits that decide what it removes. */
function settled(digits: string, numbers: Language, stripping: Stripping): Language {
  const changed = strip(digits, stripping);
  if (changed === digits) return numbers;
  const { general, fitting } = stripping;
  // The parser keeps a number that fits the general description unless the rest fits it, too.
  const kept = intersection([afterAll(general, digits), complement(afterAll(general, changed))]);
  return intersection([numbers, union([kept, complement(afterAll(fitting, changed))])]);
}

/** The same while more digits may change the decision: it remembers the digits. */
function unsettled(
  digits: string,
  numbers: Language,
  prefixes: Language,
  stripping: Stripping,
): Language {
  if (numbers === nothing) return nothing;
  const extended = intersection([numbers, sequence(prefixes, everything)]);
  if (isEmpty(extended)) return settled(digits, numbers, stripping);
  const { nullable } = settled(digits, numbers, stripping);
  return custom(`${stripping.prefix} ${digits}`, [numbers, prefixes], nullable, (digit) =>
    unsettled(`${digits}${digit}`, numbers.after(digit), prefixes.after(digit), stripping),
  );
}

/** An alternative that matches whole local numbers. No valid number matches it. */
const wholeNumber = /^\(([^()]*)\)\$/;

function assertNoneWhole(pattern: string, numbers: Language): void {
  const whole = wholeNumber.exec(pattern)?.[1];
  if (whole === undefined || isEmpty(intersection([numbers, parsePattern(whole)]))) return;
  throw new Error(`A valid number is rewritten as a whole by ${pattern}`);
}

/** Leaves out the numbers that a parser reads as a trunk prefix and another number. */
export function withoutStripped(numbers: Language, main: RegionMetadata): Language {
  const pattern = main.nationalPrefixForParsing;
  if (pattern === '') return numbers;
  assertNoneWhole(pattern, numbers);
  const prefixes = parsePattern(pattern.replace(/^\([^()]*\)\$\|?/, ''));
  return unsettled('', numbers, prefixes, {
    prefix: new RegExp(`^(?:${pattern.replace(wholeNumber, '([])')})`),
    transformRule: main.nationalPrefixTransformRule,
    general: parsePattern(main.general.pattern),
    fitting: fittingLengths(main.general),
  });
}
