import type { Header } from './header/header.ts';
import { anyDelimiter, assertNoOtherText, HeaderFinder } from './header/header-finder.ts';
import { kindsOfCsv, kindsOfLines } from './rows/byte-kinds.ts';
import type { Shape } from './rows/plain-rows.ts';
import { RowReader } from './rows/row-reader.ts';
import { FileStart } from './start/file-start.ts';

/** Which column of a table. Without one every line is a value. */
export interface TableOptions {
  readonly column?: string | number | undefined;
  readonly delimiter?: string | undefined;
}

/** Where a spreadsheet says what separates its columns. */
const sepLine = /^\ufeff?sep=([^"\r\n+\d\x80-\uffff])\s*$/i;

const delimiterNames = new Map([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
]);

/** Finds the rows of data in the bytes of a text or CSV file: those below the header that are not empty. */
export class Table {
  readonly start = new FileStart();
  readonly rows: RowReader;
  readonly isCsv: boolean;
  /** The index of the column, once it is known. */
  target: number;
  header: Header | undefined;
  /** Whether every further row is data. */
  isOpen: boolean;
  /** Whether a row of data has just ended. */
  hasRow = false;
  #delimiter: string | undefined;
  readonly #finder: HeaderFinder | undefined;
  #isFirst = true;
  #shape: Shape | undefined;

  constructor({ column, delimiter }: TableOptions) {
    const hasHeader = typeof column === 'string';
    this.isCsv = column !== undefined;
    this.isOpen = !this.isCsv;
    this.target = hasHeader ? -1 : (column ?? 0);
    this.#delimiter = delimiter;
    this.#finder = hasHeader ? new HeaderFinder(column) : undefined;
    const delimiters = delimiter ?? (hasHeader ? anyDelimiter : ',');
    this.rows = new RowReader(this.isCsv ? kindsOfCsv(delimiters) : kindsOfLines());
  }

  /**
   * Reads to the end of a row, or of the bytes. Returns the index of the next byte.
   * @throws {UnreadableFileError}
   */
  read(bytes: Uint8Array, from: number): number {
    try {
      const next = this.rows.read(bytes, from);
      this.hasRow = this.rows.isComplete && this.#isData();
      return next;
    } catch (error) {
      if (!this.header && this.#finder) assertNoOtherText(this.rows);
      throw error;
    }
  }

  /**
   * Ends the last row.
   * @throws {UnreadableFileError}
   */
  end(): void {
    this.hasRow = this.rows.end() && this.#isData();
    if (!this.isOpen) this.#finder?.refuse();
  }

  /** What is wrong with the row as a whole: cells that no column has would be lost. */
  fault(): string | undefined {
    if (!this.header) return undefined;
    const { names, delimiter } = this.header;
    const cells = this.rows.row.filled();
    if (cells <= names.length) return undefined;
    const by = delimiterNames.get(delimiter) ?? delimiter;
    return (
      `The row has ${cells} cells, but the header has ${names.length}. ` +
      `Put a cell that has a ${by} in it in quotes.`
    );
  }

  /** What is needed to read rows without quotes, once every further row is data. */
  get shape(): Shape {
    this.#shape ??= {
      ...this.rows.bytes,
      target: this.target,
      delimiters: this.header ? this.header.names.length - 1 : Number.MAX_SAFE_INTEGER,
    };
    return this.#shape;
  }

  #isData(): boolean {
    if (!this.isCsv) return true;
    return this.rows.row.filled() > 0 && (this.isOpen || this.#open());
  }

  /** Takes one of the first rows. Returns whether it is data. */
  #open(): boolean {
    const { row } = this.rows;
    const given = this.#isFirst ? sepLine.exec(row.line()) : undefined;
    this.#isFirst = false;
    if (given) {
      this.#delimiter ??= given[1];
      this.rows.bytes = kindsOfCsv(this.#delimiter ?? ',');
      return false;
    }
    this.header = this.#finder?.take(this.rows, this.#delimiter);
    this.isOpen = !this.#finder || this.header !== undefined;
    if (this.header) {
      this.target = this.header.target;
      this.rows.bytes = kindsOfCsv(this.header.delimiter);
    }
    return !this.#finder;
  }
}
