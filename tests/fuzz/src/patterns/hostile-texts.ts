/** Characters of the kinds that classes tell apart; a class is tried with those that it matches. */
const samples = [
  'a',
  'E',
  '0',
  'f',
  ' ',
  '.',
  '-',
  ',',
  '"',
  '/',
  '%',
  ':',
  '\t',
  '\u00e9',
  '\u200b',
];

/**
 * A piece of a pattern: the beginning or end of a group, an edge, a bar between alternatives, or
 * an atom (an escape, a class, a character) with its quantifier.
 */
const pieces =
  /(?<none>\(\?(?:<?[=!]|<\w+>|:)|\\[bB]|[()^$])(?:[*+?]|\{\d+,?\d*\})?\??|(?<bar>\|)|(?<atom>\\u\{[0-9a-f]+\}|\\[pP]\{\w+\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\.|\[(?:\\.|[^\]\\])*\]|[^\\])(?:[*+?]|\{(?<least>\d+),?\d*\})?\??/giu;

const longest = 6;
const most = 80;

/** What an atom matches: a character of each kind that is among the samples, or the atom itself. */
function matchedBy(atom: string, flags: string): readonly string[] {
  const whole = new RegExp(`^${atom}$`, flags.replace(/[gy]/g, ''));
  const found = samples.filter((sample) => whole.test(sample));
  return found.length > 0 ? found.slice(0, 2) : [atom.replace(/^\\/, '')];
}

/** The texts that each atom matches, one list for each alternative. */
function alternativesOf({ source, flags }: RegExp): readonly (readonly string[])[][] {
  const alternatives: (readonly string[])[][] = [[]];
  for (const { groups } of source.matchAll(pieces)) {
    const { bar, atom, least = '1' } = groups ?? {};
    if (bar) alternatives.push([]);
    if (!atom) continue;
    const texts = matchedBy(atom, flags).map((text) => text.repeat(Number(least) || 1));
    alternatives.at(-1)?.push(texts);
  }
  return alternatives;
}

/** Every part of the variant, of one text to six: what a hostile client repeats. */
function unitsOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((_, start) =>
    Array.from({ length: longest }, (_, more) => texts.slice(start, start + more + 1).join('')),
  );
}

/** A text that is repeated, and what stands before it. */
export interface Hostile {
  readonly before: string;
  readonly unit: string;
}

/** Makes repetitions of a pattern's own pieces: from the beginning, and after what it begins with. */
export function hostileTexts(pattern: RegExp): readonly Hostile[] {
  const variants = alternativesOf(pattern).flatMap((texts) => [
    texts.map(([first = '']) => first),
    texts.map((each) => each.at(-1) ?? ''),
  ]);
  const units = new Set(variants.flatMap(unitsOf).filter((unit) => unit !== ''));
  const begins = new Set(['', ...variants.map((texts) => texts.slice(0, 2).join(''))]);
  const all = [...units].flatMap((unit) => [...begins].map((before) => ({ before, unit })));
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % step === 0);
}
