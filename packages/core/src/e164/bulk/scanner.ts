import { ByteOrderMark } from './byte-order-mark.ts';
import { Cell } from './cell.ts';
import type { E164Scanner } from './e164-scanner.ts';
import { carriageReturn, cellText, type Format, lineFeed, nextRow } from './next-row.ts';
import { numberEnd, reach } from './number-end.ts';
import type { E164ScannerOptions } from './scanner-options.ts';
import { toBytes } from './to-bytes.ts';

const none = -1;
const quote = 34;

/** The place of the next byte in a cell. */
const start = 0;
const plain = 1;
const quoted = 2;
const closed = 3;

/** See {@link E164Scanner}. Reads rows without quotes at once, and all others byte by byte. */
export class Scanner implements E164Scanner {
  lines = 0;
  valid = 0;
  readonly #options: E164ScannerOptions;
  readonly #format: Format;
  readonly #mark = new ByteOrderMark();
  readonly #cell = new Cell();
  #isHeader: boolean;
  #target: number;
  #column = 0;
  #state = start;
  #line = 1;
  #rowLine = 1;
  #openedAt = 0;
  #verdict = 0;
  #value = '';
  #verdicts: Uint8Array = new Uint8Array();
  #count = 0;
  #ended = false;

  constructor(options: E164ScannerOptions) {
    const { column, delimiter = ',' } = options;
    this.#options = options;
    this.#format =
      column === undefined
        ? { delimiter: none, quote: none }
        : { delimiter: delimiter.charCodeAt(0), quote };
    this.#isHeader = typeof column === 'string';
    this.#target = typeof column === 'string' ? none : (column ?? 0);
  }

  write(chunk: Uint8Array | string): Uint8Array {
    if (this.#ended) throw new Error('The scanner has ended: create another one');
    const bytes = toBytes(chunk);
    // Ended until the chunk is read: an error loses the rest of it.
    this.#ended = true;
    this.#read(this.#mark.skip(bytes));
    this.#ended = false;
    return this.#verdicts.slice(0, this.#count);
  }

  end(): Uint8Array {
    if (this.#ended) return new Uint8Array();
    this.#ended = true;
    this.#read(this.#mark.rest());
    if (this.#state === quoted) {
      throw new SyntaxError(`The quote that opens in line ${this.#openedAt} is never closed`);
    }
    if (this.#state !== start || this.#column > 0 || this.#isHeader) this.#endRow();
    return this.#verdicts.slice(0, this.#count);
  }

  #read(bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#verdicts = new Uint8Array((bytes.length >>> 3) + 1);
    this.#count = 0;
    let index = 0;
    while (index < bytes.length) {
      const isRowStart = this.#column === 0 && this.#state === start && !this.#isHeader;
      if (isRowStart) index = this.#readRows(bytes, view, index);
      if (index < bytes.length) this.#take(bytes[index] as number);
      index += 1;
    }
  }

  /** Reads complete rows without quotes. Returns the index of the first other row. */
  #readRows(bytes: Uint8Array, view: DataView, first: number): number {
    const target = this.#target;
    const format = this.#format;
    const before = this.#count;
    let verdicts = this.#verdicts;
    let count = before;
    let row = first;
    let invalid = 0;
    for (;;) {
      if (count === verdicts.length) verdicts = this.#grow();
      // Most lines of a list: there is no column to look for.
      const end = target === 0 && row + reach <= bytes.length ? numberEnd(view, row) : none;
      const isLine = end !== none && bytes[end] === lineFeed;
      const next = isLine ? end + 1 : nextRow(bytes, view, row, target, format);
      if (next > 0) {
        verdicts[count++] = 1;
        row = next;
      } else if (next < 0) {
        const line = this.#line + count - before;
        this.#options.onInvalid?.({ line, value: cellText(bytes, row, target, format) });
        invalid += 1;
        count += 1;
        row = -next;
      } else break;
    }
    this.#count = count;
    this.#line += count - before;
    this.#rowLine = this.#line;
    this.lines += count - before;
    this.valid += count - before - invalid;
    return row;
  }

  #grow(): Uint8Array {
    const grown = new Uint8Array(this.#verdicts.length * 2);
    grown.set(this.#verdicts);
    this.#verdicts = grown;
    return grown;
  }

  #take(byte: number): void {
    if (byte === lineFeed) this.#takeLineFeed();
    else if (this.#state === quoted) {
      if (byte === quote) this.#state = closed;
      else this.#cell.push(byte);
    } else if (byte === this.#format.delimiter) this.#endCell();
    else if (byte === this.#format.quote && this.#state !== plain) {
      if (this.#state === closed) this.#cell.push(byte);
      else this.#openedAt = this.#line;
      this.#state = quoted;
    } else {
      // A carriage return may end the line. Inside a cell it makes the number invalid anyway.
      this.#cell.malformed ||= this.#state === closed && byte !== carriageReturn;
      this.#cell.push(byte);
      this.#state = plain;
    }
  }

  #takeLineFeed(): void {
    this.#line += 1;
    if (this.#state === quoted) this.#cell.push(lineFeed);
    else {
      if (this.#state === plain) this.#cell.dropReturn();
      this.#endRow();
    }
  }

  #endCell(): void {
    if (this.#isHeader && this.#target === none) {
      if (this.#cell.text() === this.#options.column) this.#target = this.#column;
    } else if (this.#column === this.#target && !this.#isHeader) {
      this.#verdict = this.#cell.isNumber() ? 1 : 0;
      if (!this.#verdict && this.#options.onInvalid) this.#value = this.#cell.text();
    }
    this.#cell.clear();
    this.#column += 1;
    this.#state = start;
  }

  #endRow(): void {
    this.#endCell();
    if (!this.#isHeader) this.#endLine();
    else if (this.#target === none) {
      throw new Error(`The first line has no column ${JSON.stringify(this.#options.column)}`);
    }
    this.#isHeader = false;
    this.#column = 0;
    this.#verdict = 0;
    this.#value = '';
    this.#rowLine = this.#line;
  }

  #endLine(): void {
    if (this.#count === this.#verdicts.length) this.#grow();
    this.#verdicts[this.#count] = this.#verdict;
    this.#count += 1;
    this.lines += 1;
    this.valid += this.#verdict;
    if (!this.#verdict) this.#options.onInvalid?.({ line: this.#rowLine, value: this.#value });
  }
}
