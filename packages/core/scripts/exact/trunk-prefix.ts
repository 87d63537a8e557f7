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

/** What decides whether a parser takes the beginning of a national number for a trunk prefix. */
interface Stripping {
  readonly prefix: RegExp;
  readonly transformRule: string;
  readonly general: Language;
  /** What has a length that the parser is content with after it took the prefix off. */
  readonly fitting: Language;
}

/** The lengths that the parser does not call too short, invalid, or local; too long is fine. */
function fittingLengths({ lengths, localLengths }: NumberDescription): Language {
  const longer = sequence(ofLengths([Math.max(...lengths) + 1]), everything);
  return intersection([union([ofLengths(lengths), longer]), complement(ofLengths(localLengths))]);
}

/** What the parser makes of a number, or of its first digits if they settle what is taken off. */
function strip(digits: string, { prefix, transformRule }: Stripping): string {
  const match = prefix.exec(digits);
  if (!match) return digits;
  const replaced = transformRule !== '' && Boolean(match.at(-1));
  return digits.replace(prefix, replaced ? transformRule : '');
}

/** Leaves those that become another number, given digits that settle what is taken off. */
function settled(digits: string, numbers: Language, stripping: Stripping): Language {
  const changed = strip(digits, stripping);
  if (changed === digits) return numbers;
  const { general, fitting } = stripping;
  // The parser keeps a number that fits the general description unless the rest fits it, too.
  const kept = intersection([afterAll(general, digits), complement(afterAll(general, changed))]);
  return intersection([numbers, union([kept, complement(afterAll(fitting, changed))])]);
}

/** The same where longer input may still match more: the digits themselves are remembered. */
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

/** An alternative that is for whole local numbers: none is valid, and it has no fixed end. */
const wholeNumber = /^\(([^()]*)\)\$/;

function assertNoneWhole(pattern: string, numbers: Language): void {
  const whole = wholeNumber.exec(pattern)?.[1];
  if (whole === undefined || isEmpty(intersection([numbers, parsePattern(whole)]))) return;
  throw new Error(`A valid number is rewritten as a whole by ${pattern}`);
}

/** Leaves out the numbers that a parser takes for others with a trunk prefix in front. */
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
