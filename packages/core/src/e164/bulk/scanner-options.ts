import { aFunction, assertOptions, type OptionKinds } from '../../guard/options.ts';

/** A line that holds no number in E.164 format. */
export interface InvalidLine {
  /** The line on which it begins, from 1. A header is line 1. */
  readonly line: number;
  /** The text instead of a number, at most its first 256 bytes (or characters, of a string). Not for the wire. */
  readonly value: string;
}

/** How {@link createE164Scanner} reads bytes. */
export interface E164ScannerOptions {
  /**
   * Reads one column of CSV (RFC 4180, UTF-8): its name in the first line, or its index from 0
   * where the file has no header. Without it every line is one value.
   */
  readonly column?: string | number | undefined;
  /** The character that separates columns: one ASCII character, by default `,`. */
  readonly delimiter?: string | undefined;
  /** Called for every line that holds no number. `parseE164(value)` gives the reason. */
  readonly onInvalid?: ((line: InvalidLine) => void) | undefined;
}

/** The error for a wrong argument. */
export const mistake = (name: string, must: string): TypeError =>
  new TypeError(`${name} must be ${must}`);

function isColumn(value: unknown): boolean {
  return typeof value === 'string' || (Number.isInteger(value) && Number(value) >= 0);
}

function isDelimiter(value: unknown): boolean {
  return typeof value === 'string' && /^[^"\r\n+\d\x80-\uffff]$/.test(value);
}

const kinds: OptionKinds<E164ScannerOptions> = {
  column: [isColumn, 'the name of a column, or its index from 0'],
  delimiter: [isDelimiter, 'one ASCII character, and no digit, +, quote or line break'],
  onInvalid: aFunction,
};

/**
 * Throws unless the options are valid.
 * @throws {TypeError} that says which option is wrong
 */
export function assertScannerOptions(owner: string, options: E164ScannerOptions): void {
  assertOptions(owner, options, kinds);
}
