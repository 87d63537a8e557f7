import { otherFormat } from './other-formats.ts';

/** Converts UTF-16 to UTF-8, in chunks of any size. */
export class Utf16Reader {
  readonly #decode: (chunk?: Uint8Array) => string;

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.#decode = (chunk) => decoder.decode(chunk, { stream: chunk !== undefined });
  }

  /** Converts a chunk; without one, what is still held back at the end. */
  read(chunk?: Uint8Array): Uint8Array {
    return new TextEncoder().encode(this.#textOf(chunk));
  }

  #textOf(chunk: Uint8Array | undefined): string {
    try {
      return this.#decode(chunk);
    } catch {
      throw otherFormat('The file is not valid UTF-16');
    }
  }
}
