import { aFunction, assertOptions, type Kind, type OptionKinds } from '../../guard/options.ts';

/** A line that holds no number in E.164 format. */
export interface InvalidLine {
  /** The line on which it begins, from 1. A header is line 1. */
  readonly line: number;
  /** The text instead of a number, at most its first 256 bytes (or characters, of a string). Not for the wire. */
  readonly value: string;
  /** A sentence about a row with more cells than columns: it is invalid whatever number it has. */
  readonly message?: string | undefined;
}

/** How {@link createCsvReader} reads bytes. */
export interface CsvReaderOptions {
  /**
   * The character that separates columns: one ASCII character. By default what the file says
   * (`sep=;`), or what shows the column in its header: `,`, `;` or a tab. Without a header `,`.
   */
  readonly delimiter?: string | undefined;
}

/** How {@link createE164Scanner} reads bytes. */
export interface E164ScannerOptions {
  /**
   * Reads one column of CSV (RFC 4180; UTF-8, or UTF-16 with a byte order mark): its name in the
   * header, by whatever case, spaces, `-` and `_` it has there; or its index from 0 where the file has no
   * header. White space around a cell does not count, and empty rows are left out. Without a column
   * every line is one value.
   */
  readonly column?: string | number | undefined;
  /**
   * The character that separates columns: one ASCII character. By default what the file says
   * (`sep=;`), or what shows the column in its header: `,`, `;` or a tab. Without a header `,`.
   */
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

const delimiter: Kind = [isDelimiter, 'one ASCII character, and no digit, +, quote or line break'];
const column: Kind = [isColumn, 'the name of a column, or its index from 0'];
const kinds: OptionKinds<E164ScannerOptions> = { column, delimiter, onInvalid: aFunction };
const readerKinds: OptionKinds<CsvReaderOptions> = { delimiter };

/**
 * Throws unless the options are valid.
 * @throws {TypeError} that says which option is wrong
 */
export function assertScannerOptions(owner: string, options: E164ScannerOptions): void {
  assertOptions(owner, options, kinds);
}

/**
 * Throws unless the column and the options are valid.
 * @throws {TypeError} that says what is wrong
 */
export function assertReader(given: unknown, options: CsvReaderOptions): void {
  if (!isColumn(given)) throw mistake('The column of createCsvReader', column[1]);
  assertOptions('createCsvReader', options, readerKinds);
}
