import { otherFormat } from '../start/other-formats.ts';
import type { RowBuffer } from './row-buffer.ts';
import { decodeStrictly } from './text-of.ts';

/** A row whose texts are not decoded yet. */
interface HeldRow {
  readonly line: number;
  /** Where its bytes begin, and where each of its cells ends behind that. */
  readonly start: number;
  readonly ends: readonly number[];
  readonly quoted: readonly boolean[];
  readonly fault: string | undefined;
}

/** The texts of a row. */
export interface TextRow {
  readonly line: number;
  readonly cells: string[];
  readonly fault: string | undefined;
}

/** Decodes the rows of a chunk at once: to decode each of them takes several times as long. */
export class RowTexts {
  #bytes = new Uint8Array(16_384);
  #length = 0;
  #rows: HeldRow[] = [];

  /** Copies a row. */
  add(row: RowBuffer, line: number, fault: string | undefined): void {
    const start = this.#length;
    this.#length += row.length;
    if (this.#length > this.#bytes.length) this.#grow();
    this.#bytes.set(row.bytes.subarray(0, row.length), start);
    this.#rows.push({ line, start, ...row.layout(), fault });
  }

  /**
   * Returns the rows since the last call.
   * @throws {UnreadableFileError} where one is not UTF-8
   */
  take(): TextRow[] {
    const rows = this.#rows;
    const text = this.#decode();
    const at = this.#places(text);
    this.#rows = [];
    this.#length = 0;
    return rows.map(({ line, start, ends, quoted, fault }) => {
      let from = at(start);
      const cells = ends.map((end, cell) => {
        const part = text.slice(from, at(start + end));
        from = at(start + end + 1);
        return quoted[cell] ? part : part.trim();
      });
      return { line, cells, fault };
    });
  }

  #grow(): void {
    const grown = new Uint8Array(this.#length * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  #decode(): string {
    try {
      return decodeStrictly(this.#bytes.subarray(0, this.#length));
    } catch {
      throw otherFormat(`The file is not UTF-8: see line ${this.#firstFault()}`);
    }
  }

  /** The line of the first row that is not UTF-8. */
  #firstFault(): number {
    const { line } =
      this.#rows.find(({ start, ends }) => {
        try {
          return (
            decodeStrictly(this.#bytes.subarray(start, start + (ends.at(-1) ?? 0))) === undefined
          );
        } catch {
          return true;
        }
      }) ?? {};
    return line ?? 0;
  }

  /** Converts places in the bytes to places in the text. They are asked in ascending order. */
  #places(text: string): (place: number) => number {
    if (text.length === this.#length) return (place) => place;
    const bytes = this.#bytes;
    let index = 0;
    let units = 0;
    return (place) => {
      for (; index < place; index += 1) {
        const byte = bytes[index] as number;
        if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
      }
      return units;
    };
  }
}
