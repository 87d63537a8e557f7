import type { E164Reason } from './e164-result.ts';
import { type Fault, findDigitFault } from './find-digit-fault.ts';

type Row = readonly [pattern: RegExp, reason: E164Reason, detail: string];

/** An extension: `x12`, `ext. 12`, `;ext=12`, `#12`. */
export const extension = /(?<=\d)[ ,;]*(ext\.?|x|#)[ =:]*\d+$/i;

/** Faults of a whole text. The first match counts. */
const shapes: readonly Row[] = [
  [/^$/, 'empty', 'is empty'],
  [/^([a-z]+:|["'`<\p{Cf}\p{Pi}])/iu, 'wrapped', 'has text around it'],
  [/^0(0|11)/, 'idd_prefix', 'has a dialling prefix'],
  [/^\(?0/, 'national', 'has no country code'],
  [/^\uff0b?[\p{Nd}\s()./-]+\+?$/u, 'missing_plus', 'does not start with +'],
  [extension, 'extension', 'has an extension'],
];

/** Characters that do not belong in a number. The first match counts. */
const strangers: readonly Row[] = [
  [/^ /, 'whitespace', 'has a space'],
  [/^[\s\p{C}]/u, 'whitespace', 'has invisible text'],
  [/^\+/, 'second_plus', 'has a second +'],
  [/^\p{Nd}/u, 'unicode_digit', 'has a foreign digit'],
  [/^\p{L}/u, 'letter', 'has a letter'],
  [/./s, 'punctuation', 'has punctuation'],
];

function findIn(rows: readonly Row[], text: string, offset: number): Fault | undefined {
  for (const [pattern, ...fault] of rows) {
    const index = text.search(pattern);
    if (index >= 0) return [...fault, index + offset];
  }
  return undefined;
}

/** Finds what is wrong with a text that is not an E.164 number. */
export function findFault(value: string): Fault {
  const digits = value.replace(/^\+?[0-9]*/, '');
  return (
    findIn(shapes, value, 0) ??
    findIn(strangers, digits, value.length - digits.length) ??
    findDigitFault(value.slice(1))
  );
}
