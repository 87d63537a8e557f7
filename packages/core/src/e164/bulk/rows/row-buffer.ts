import { numberEnd, reach } from '../number-end.ts';
import { isBlank } from './byte-kinds.ts';
import { decodeStrictly, isBlankText, textOf } from './text-of.ts';

/** The most bytes of a row, so that a quote which is never closed does not fill the memory. */
export const maxRowBytes = 256 * 1024;
const mostBytes = maxRowBytes + reach + 2;

/** The cells of one row, without their quotes. Behind each cell is the byte that ended it. */
export class RowBuffer {
  bytes = new Uint8Array(1_024);
  length = 0;
  /** How many cells have ended. */
  cells = 0;
  readonly #ends: number[] = [];
  readonly #quoted: boolean[] = [];
  readonly #onFull: () => never;
  #view = new DataView(this.bytes.buffer);

  constructor(onFull: () => never) {
    this.#onFull = onFull;
  }

  push(byte: number): void {
    if (this.length + reach >= this.bytes.length) this.grow();
    this.bytes[this.length++] = byte;
  }

  /** Makes room. The last bytes stay free, because a number is read together with what follows it. */
  grow(): void {
    if (this.length > maxRowBytes) this.#onFull();
    const grown = new Uint8Array(Math.min(this.bytes.length * 4, mostBytes));
    grown.set(this.bytes);
    this.bytes = grown;
    this.#view = new DataView(grown.buffer);
  }

  /** Ends a cell. `by` is the delimiter or line break, which numbers do not contain. */
  endCell(by: number, quoted: boolean): void {
    this.#ends[this.cells] = this.length;
    this.#quoted[this.cells] = quoted;
    this.cells += 1;
    this.push(by);
  }

  /** Forgets the white space before a quote. Returns whether there was nothing else in the cell. */
  openQuote(): boolean {
    const start = this.#start(this.cells);
    // Also a byte order mark behind a line sep=, and spaces that are not ASCII.
    const isFirst = isBlankText(this.bytes, start, this.length);
    if (isFirst) this.length = start;
    return isFirst;
  }

  clear(): void {
    this.length = 0;
    this.cells = 0;
  }

  isNumber(cell: number): boolean {
    if (cell >= this.cells) return false;
    const start = this.#start(cell);
    return numberEnd(this.#view, start) === this.#end(cell);
  }

  /** The text of a cell, at most its first 256 bytes. */
  value(cell: number): string {
    return cell < this.cells ? textOf(this.bytes, this.#start(cell), this.#end(cell)) : '';
  }

  /** Where each cell ends, and whether it has quotes. */
  layout(): { ends: number[]; quoted: boolean[] } {
    return { ends: this.#ends.slice(0, this.cells), quoted: this.#quoted.slice(0, this.cells) };
  }

  /** The text of the row as it was, but without quotes: at most its first 256 bytes. */
  line(): string {
    return textOf(this.bytes, 0, Math.max(0, this.length - 1));
  }

  /** How many cells there are, without those at the end that have only white space. */
  filled(): number {
    let { cells } = this;
    while (cells > 0 && this.#isBlank(this.#start(cells - 1), this.#end(cells - 1))) cells -= 1;
    return cells;
  }

  /**
   * The texts of all cells. White space in quotes is part of a text.
   * @throws {TypeError} where one is not UTF-8
   */
  texts(): string[] {
    const textBetween = this.#decoder();
    return Array.from({ length: this.cells }, (_, cell) => {
      const text = textBetween(this.#start(cell), this.#end(cell));
      return this.#quoted[cell] ? text : text.trim();
    });
  }

  /**
   * The texts between one of the delimiters, of a row that was read with several.
   * @throws {TypeError} where one is not UTF-8
   */
  split(delimiter: number): string[] {
    const textBetween = this.#decoder();
    const texts: string[] = [];
    let start = 0;
    for (let cell = 0; cell < this.cells; cell += 1) {
      const end = this.#end(cell);
      if (cell < this.cells - 1 && this.bytes[end] !== delimiter) continue;
      texts.push(textBetween(start, end).trim());
      start = end + 1;
    }
    return texts;
  }

  /** Decodes the whole row at once where every byte is a character: to decode each cell takes much longer. */
  #decoder(): (start: number, end: number) => string {
    const { bytes, length } = this;
    const whole = decodeStrictly(bytes.subarray(0, length));
    if (whole.length === length) return (start, end) => whole.slice(start, end);
    return (start, end) => decodeStrictly(bytes.subarray(start, end));
  }

  #start(cell: number): number {
    return cell === 0 ? 0 : this.#end(cell - 1) + 1;
  }

  #end(cell: number): number {
    return this.#ends[cell] ?? 0;
  }

  #isBlank(start: number, end: number): boolean {
    for (let index = start; index < end; index += 1) {
      if (!isBlank(this.bytes[index] as number)) return false;
    }
    return true;
  }
}
