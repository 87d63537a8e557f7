import type { E164Reason } from './e164-result.ts';
import type { Fault } from './fault.ts';
import { findDigitFault } from './find-digit-fault.ts';

type Row = readonly [pattern: RegExp, reason: E164Reason, detail: string];

/** An extension: `x12`, `ext. 12`, `;ext=12`, `#12`. */
export const extension = /(?<=\d)[ ,;]*(ext\.?|x|#)[ =:]*\d+$/i;

/** A plus that became a space in a URL. Fewer digits may be those of a national number. */
export const spaceForPlus = /^ (?=[1-9]\d{10,}$)/;

/** The end of a number that a spreadsheet or a program wrote as a decimal. No number has 20 digits. */
export const decimals = /[.,](?<=^\+?\d{1,20}[.,])0+$/;

/** Faults of a whole text. The first match counts. */
const shapes: readonly Row[] = [
  // Nobody can see it, so that every other fault would be puzzling.
  [/\p{DI}/u, 'whitespace', 'has invisible text at'],
  [/^$/, 'empty', 'is empty'],
  [spaceForPlus, 'plus_as_space', 'starts with a space, not +: write %2B in a URL'],
  [/^([a-z]+:|=?["'`<\p{Pi}])/iu, 'wrapped', 'has text around it'],
  [
    /^\+?\d([.,]\d+)?e\+?\d+$/i,
    'scientific_notation',
    'is in scientific notation: format the column as text',
  ],
  [decimals, 'decimal_point', 'has a decimal point: format the column as text'],
  [extension, 'extension', 'has an extension at'],
  [/(?<=(\d\D{0,4}){7})[,;/|&\n+](?=(\D{0,4}\d){7})/, 'second_number', 'has a second number at'],
  [/^0(0|11)/, 'idd_prefix', 'has a dialling prefix'],
  [/^\(?0/, 'national', 'has no country code'],
  [/^\uff0b?[\p{Nd}\s()./-]+\+?$/u, 'missing_plus', 'does not start with +'],
];

/** Characters that do not belong in a number. The first match counts. */
const strangers: readonly Row[] = [
  [/^\p{Zs}/u, 'whitespace', 'has a space at'],
  [/^[\s\p{C}]/u, 'whitespace', 'has invisible text at'],
  [/^\+/, 'second_plus', 'has a second + at'],
  [/^\p{Nd}/u, 'unicode_digit', 'has a digit other than 0-9 at'],
  [/^\p{L}/u, 'letter', 'has a letter at'],
  [/./s, 'punctuation', 'has punctuation at'],
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
