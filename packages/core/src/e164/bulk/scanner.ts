import { isE164 } from '../is-e164.ts';
import type { E164Scanner } from './e164-scanner.ts';
import { numberEnd, reach } from './number-end.ts';
import { lineFeed } from './rows/byte-kinds.ts';
import { cellEnd, cellStart, isBlankRow, nextRow, type Shape } from './rows/plain-rows.ts';
import { textOf } from './rows/text-of.ts';
import type { E164ScannerOptions } from './scanner-options.ts';
import { Table } from './table.ts';
import { toBytes } from './to-bytes.ts';

const none = -1;

/** White space or not ASCII: such a cell is trimmed before it is judged. */
const mayBeTrimmed = (byte = 0): boolean => byte <= 32 || byte >= 128;

/** See {@link E164Scanner}. Reads rows without quotes at once, and all others byte by byte. */
export class Scanner implements E164Scanner {
  lines = 0;
  valid = 0;
  readonly #onInvalid: E164ScannerOptions['onInvalid'];
  readonly #table: Table;
  #verdicts: Uint8Array = new Uint8Array();
  #count = 0;
  #ended = false;

  constructor(options: E164ScannerOptions) {
    this.#onInvalid = options.onInvalid;
    this.#table = new Table(options);
  }

  write(chunk: Uint8Array | string): Uint8Array {
    if (this.#ended) throw new Error('The scanner has ended: create another one');
    const bytes = toBytes(chunk);
    // Ended until the chunk is read: an error loses the rest of it.
    this.#ended = true;
    this.#read(this.#table.start.pass(bytes));
    this.#ended = false;
    return this.#verdicts.slice(0, this.#count);
  }

  end(): Uint8Array {
    if (this.#ended) return new Uint8Array();
    this.#ended = true;
    this.#read(this.#table.start.rest());
    this.#table.end();
    if (this.#table.hasRow) this.#takeRow();
    return this.#verdicts.slice(0, this.#count);
  }

  #read(bytes: Uint8Array): void {
    const table = this.#table;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#verdicts = new Uint8Array((bytes.length >>> 3) + 1);
    this.#count = 0;
    let index = 0;
    while (index < bytes.length) {
      if (table.rows.isComplete) {
        index = table.rows.skipLineFeed(bytes, index);
        if (table.isOpen) index = this.#readPlainRows(bytes, view, index);
      }
      if (index === bytes.length) return;
      index = table.read(bytes, index);
      if (table.hasRow) this.#takeRow();
    }
  }

  /** Reads complete rows without quotes. Returns the index of the first other row. */
  #readPlainRows(bytes: Uint8Array, view: DataView, first: number): number {
    const shape = this.#table.shape;
    const { target } = shape;
    const before = this.#count;
    let verdicts = this.#verdicts;
    let count = before;
    let row = first;
    for (;;) {
      if (count === verdicts.length) verdicts = this.#grow();
      // Most lines of a list: there is no column to look for.
      const end = target === 0 && row + reach <= bytes.length ? numberEnd(view, row) : none;
      const isLine = end !== none && bytes[end] === lineFeed;
      const next = isLine ? end + 1 : nextRow(bytes, view, row, shape);
      if (next > 0) {
        verdicts[count++] = 1;
        row = next;
      } else if (next < 0) {
        this.#pass(count);
        this.#judge(bytes, row, shape);
        count = this.#count;
        row = -next;
      } else break;
    }
    this.#pass(count);
    return row;
  }

  /** Counts valid rows, up to this many rows of the chunk. */
  #pass(count: number): void {
    const rows = count - this.#count;
    this.#table.rows.line += rows;
    this.lines += rows;
    this.valid += rows;
    this.#count = count;
  }

  /** Judges a row whose cell is no number as it stands. */
  #judge(bytes: Uint8Array, row: number, shape: Shape): void {
    const { isCsv, rows } = this.#table;
    const line = rows.line++;
    if (isCsv && isBlankRow(bytes, row, shape)) return;
    if (!isCsv && !this.#onInvalid) {
      this.#conclude(0);
      return;
    }
    const start = cellStart(bytes, row, shape);
    const end = cellEnd(bytes, start, shape);
    const isTrimmed = isCsv && (mayBeTrimmed(bytes[start]) || mayBeTrimmed(bytes[end - 1]));
    const needsText = isTrimmed || this.#onInvalid !== undefined;
    const text = needsText ? textOf(bytes, start, end) : '';
    const value = isTrimmed ? text.trim() : text;
    const isValid = isTrimmed && isE164(value);
    this.#conclude(isValid ? 1 : 0);
    if (!isValid) this.#onInvalid?.({ line, value });
  }

  /** Takes the verdict on a row. */
  #conclude(verdict: 0 | 1): void {
    if (this.#count === this.#verdicts.length) this.#grow();
    this.#verdicts[this.#count++] = verdict;
    this.lines += 1;
    this.valid += verdict;
  }

  #grow(): Uint8Array {
    const grown = new Uint8Array(this.#verdicts.length * 2);
    grown.set(this.#verdicts);
    this.#verdicts = grown;
    return grown;
  }

  /** Takes a row that was read byte by byte. */
  #takeRow(): void {
    const { rows, target, isCsv } = this.#table;
    const message = this.#table.fault();
    if (message === undefined && rows.row.isNumber(target)) {
      this.#conclude(1);
      return;
    }
    const text = rows.row.value(target);
    const value = isCsv ? text.trim() : text;
    const isValid = message === undefined && isCsv && isE164(value);
    this.#conclude(isValid ? 1 : 0);
    if (!isValid) this.#onInvalid?.({ line: rows.rowLine, value, message });
  }
}
