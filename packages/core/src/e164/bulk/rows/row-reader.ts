import { reach } from '../number-end.ts';
import { otherFormat } from '../start/other-formats.ts';
import { UnreadableFileError } from '../unreadable-file-error.ts';
import {
  type ByteKinds,
  delimiterKind,
  lineFeed,
  lineFeedKind,
  quote,
  quoteKind,
  returnKind,
} from './byte-kinds.ts';
import { maxRowBytes, RowBuffer } from './row-buffer.ts';

/** The place of the next byte in a cell: outside of quotes, in them, behind them, behind white space after them. */
const open = 0;
const quoted = 1;
const closed = 2;
const behind = 3;

/**
 * Reads rows byte by byte (RFC 4180), in chunks of any size. Lines end with LF, CRLF or CR, also
 * mixed. White space around quotes is left out, and a quote inside of other text is text.
 */
export class RowReader {
  bytes: ByteKinds;
  readonly row = new RowBuffer(() => this.#refuseLength());
  /** The line of the next byte, from 1. */
  line = 1;
  /** The line on which the row begins. */
  rowLine = 1;
  /** Whether the row has ended. The next byte begins another. */
  isComplete = true;
  #state = open;
  #isQuoted = false;
  #openedAt = 0;
  #size = 0;
  #afterReturn = false;

  constructor(bytes: ByteKinds) {
    this.bytes = bytes;
  }

  /** Skips the line feed of a CRLF whose return has ended the last row. */
  skipLineFeed(bytes: Uint8Array, index: number): number {
    const isRest = this.#afterReturn && bytes[index] === lineFeed;
    this.#afterReturn = false;
    return isRest ? index + 1 : index;
  }

  /** Reads to the end of the row, or of the chunk. Returns the index of the next byte. */
  read(bytes: Uint8Array, from: number): number {
    if (this.isComplete) this.#begin();
    let index = from;
    while (index < bytes.length && !this.isComplete) {
      if (this.#state < closed) index = this.#copy(bytes, index);
      if (index < bytes.length) this.#take(bytes[index++] as number);
    }
    this.#size += index - from - (this.isComplete ? 1 : 0);
    if (this.#size > maxRowBytes) this.#refuseLength();
    return index;
  }

  /**
   * Ends a row that no line break ends. Returns whether there is one.
   * @throws {UnreadableFileError} if a quote is still open
   */
  end(): boolean {
    if (this.#state === quoted) {
      const where = `the quote that opens at line ${this.#openedAt} is never closed`;
      throw new UnreadableFileError(`The file is not valid CSV: ${where}`);
    }
    if (this.isComplete || this.#size === 0) return false;
    this.#endRow(lineFeed);
    return true;
  }

  /**
   * The texts of the cells, or those between one of several delimiters.
   * @throws {UnreadableFileError} where one is not UTF-8
   */
  texts(delimiter?: number): string[] {
    try {
      return delimiter === undefined ? this.row.texts() : this.row.split(delimiter);
    } catch {
      throw otherFormat(`The file is not UTF-8: see line ${this.rowLine}`);
    }
  }

  #begin(): void {
    this.row.clear();
    this.rowLine = this.line;
    this.isComplete = false;
    this.#openedAt = 0;
    this.#size = 0;
  }

  /** Copies bytes that have no meaning of their own. */
  #copy(bytes: Uint8Array, from: number): number {
    const { row } = this;
    const { kinds, highest } = this.bytes;
    const special = this.#state === quoted ? quoteKind : delimiterKind;
    let { bytes: copy, length } = row;
    let index = from;
    for (; index < bytes.length; index += 1) {
      const byte = bytes[index] as number;
      if (byte <= highest && (kinds[byte] as number) >= special) break;
      if (length + reach >= copy.length) {
        row.length = length;
        row.grow();
        copy = row.bytes;
      }
      copy[length++] = byte;
    }
    row.length = length;
    if (index > from) this.#afterReturn = false;
    return index;
  }

  /** Takes a byte that has a meaning, or follows quotes. */
  #take(byte: number): void {
    const kind = this.bytes.kinds[byte] as number;
    const isRest = kind === lineFeedKind && this.#afterReturn;
    this.#afterReturn = kind === returnKind;
    if (kind >= returnKind && !isRest) this.line += 1;
    if (kind === quoteKind) this.#takeQuote();
    else if (this.#state === quoted) this.row.push(byte);
    else if (kind >= returnKind) this.#endRow(byte);
    else if (kind === delimiterKind) this.#endCell(byte);
    else if (byte > 32) this.#refuseQuotes();
    else this.#state = behind;
  }

  #takeQuote(): void {
    if (this.#state === quoted) {
      this.#state = closed;
    } else if (this.#state === closed) {
      this.row.push(quote);
      this.#state = quoted;
    } else if (this.#state === behind) {
      this.#refuseQuotes();
    } else if (this.row.openQuote()) {
      this.#state = quoted;
      this.#isQuoted = true;
      this.#openedAt = this.line;
    } else {
      this.row.push(quote);
    }
  }

  #endCell(by: number): void {
    this.row.endCell(by, this.#isQuoted);
    this.#isQuoted = false;
    this.#state = open;
  }

  #endRow(by: number): void {
    this.#endCell(by);
    this.isComplete = true;
  }

  #refuseQuotes(): never {
    throw new UnreadableFileError(
      `The file is not valid CSV at line ${this.line}: check its quotes`,
    );
  }

  #refuseLength(): never {
    const size = `longer than ${maxRowBytes} bytes`;
    const { rowLine } = this;
    throw new UnreadableFileError(
      this.#openedAt > 0
        ? `The row at line ${rowLine} of the CSV file is ${size}: check its quotes`
        : `Line ${rowLine} of the file is ${size}: check its line breaks`,
    );
  }
}
