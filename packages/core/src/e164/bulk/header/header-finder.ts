import type { RowReader } from '../rows/row-reader.ts';
import { otherFormat } from '../start/other-formats.ts';
import { UnreadableFileError } from '../unreadable-file-error.ts';
import { listNames } from './column-names.ts';
import { assertDistinct, findHeader, type Header, likelyNames } from './header.ts';

const usual = ',;\t';
const unusual = '|^~';
/** All that may separate columns. The first rows are split by each of them. */
export const anyDelimiter = usual + unusual;

/** As many as a sheet of Excel has. */
const mostColumns = 16_384;

/** A title above the header is one or a few rows. */
const mostTitles = 10;

const otherTexts: readonly (readonly [start: RegExp, what: string])[] = [
  [/^</, 'This is HTML or XML'],
  [/^\{\\rtf/, 'This is RTF'],
  [/^[{[]/, 'This is JSON'],
  [/^BEGIN:VCARD/i, 'This is a vCard'],
];

/**
 * Refuses text of another kind, whose quotes mean something else.
 * @throws {UnreadableFileError}
 */
export function assertNoOtherText({ row }: RowReader): void {
  const text = row.line();
  for (const [start, what] of otherTexts) if (start.test(text)) throw otherFormat(what);
}

const lineName = (line: number): string => (line === 1 ? 'The first line' : `Line ${line}`);

function assertText(names: readonly string[]): void {
  if (!names.some((name) => name.includes('\0'))) return;
  throw otherFormat('The file is no text, or UTF-16 without a byte order mark');
}

/** Finds the header in the first rows of a file, and says what is wrong with a file that has none. */
export class HeaderFinder {
  readonly #column: string;
  #titles = 0;
  /** What is wrong with the first row, if it is not the header, and what it is instead. */
  #fault = '';
  #names: string | undefined;

  constructor(column: string) {
    this.#column = column;
  }

  /**
   * Takes a row that is not empty. Returns the header if it is that.
   * @throws {UnreadableFileError} for a header with a fault, and where there is none
   */
  take(rows: RowReader, delimiter: string | undefined): Header | undefined {
    if (rows.row.cells > mostColumns) {
      const where = lineName(rows.rowLine);
      throw new UnreadableFileError(
        `${where} has more than ${mostColumns} columns. Remove those that are not needed.`,
      );
    }
    const header = findHeader(rows, this.#column, delimiter ?? usual);
    assertText(header?.names ?? rows.texts());
    if (!header) {
      this.#takeTitle(rows, delimiter);
      return undefined;
    }
    const where = lineName(rows.rowLine);
    if (this.#fault) {
      throw new UnreadableFileError(
        `${this.#fault}${this.#found()}. ${where} has it: remove the lines above it.`,
      );
    }
    assertDistinct(where, header);
    return header;
  }

  /** Refuses a file without a header. */
  refuse(): never {
    const { fault, found } = { fault: this.#fault, found: this.#found() };
    if (!fault) {
      throw new UnreadableFileError(
        `The file is empty. Its first line needs a ${this.#column} column.`,
      );
    }
    const isRow = '. It seems to be a row: put the names of the columns above it.';
    throw new UnreadableFileError(fault + (found || isRow));
  }

  #found(): string {
    return this.#names === undefined ? '' : `. Found: ${this.#names}`;
  }

  #takeTitle(rows: RowReader, delimiter: string | undefined): void {
    this.#titles += 1;
    if (this.#titles === 1) this.#takeFirst(rows, delimiter);
    if (this.#titles === mostTitles) this.refuse();
  }

  #takeFirst(rows: RowReader, delimiter: string | undefined): void {
    assertNoOtherText(rows);
    this.#fault = `${lineName(rows.rowLine)} has no ${this.#column} column`;
    const other = delimiter ? undefined : findHeader(rows, this.#column, unusual);
    if (other) {
      throw new UnreadableFileError(
        `${this.#fault}: its columns seem to be separated by ${other.delimiter}. ` +
          'Separate them by commas, semicolons or tabs.',
      );
    }
    this.#names = listNames(likelyNames(rows, delimiter ?? anyDelimiter));
  }
}
