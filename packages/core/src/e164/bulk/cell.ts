import { numberEnd, reach } from './number-end.ts';

const mostKept = 256;
const carriageReturn = 13;
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes the text between two indexes, at most its first 256 bytes. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, Math.min(end, start + mostKept)));
}

/** Collects the bytes of one cell. After 256 bytes it only counts them. */
export class Cell {
  readonly #bytes = new Uint8Array(mostKept + reach);
  readonly #view = new DataView(this.#bytes.buffer);
  #length = 0;
  /** Whether there is text outside its quotes. Such a cell never holds a number. */
  malformed = false;

  push(byte: number): void {
    if (this.#length < mostKept) this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** Removes the carriage return of a line break. */
  dropReturn(): void {
    if (this.#bytes[this.#length - 1] === carriageReturn) this.#length -= 1;
  }

  isNumber(): boolean {
    if (this.malformed || this.#length > 16) return false;
    this.#bytes[this.#length] = 0;
    return numberEnd(this.#view, 0) === this.#length;
  }

  text(): string {
    return textOf(this.#bytes, 0, this.#length);
  }

  clear(): void {
    this.#length = 0;
    this.malformed = false;
  }
}
