const mark = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Removes the byte order mark of UTF-8 from the first bytes of a file, in chunks of any size. */
export class ByteOrderMark {
  #held: Uint8Array | undefined = new Uint8Array();

  /** Returns the bytes to read, and holds back what may be part of the mark. */
  skip(chunk: Uint8Array): Uint8Array {
    if (!this.#held) return chunk;
    const bytes = this.#held.length > 0 ? Uint8Array.from([...this.#held, ...chunk]) : chunk;
    const isMark = mark.every((byte, index) => (bytes[index] ?? byte) === byte);
    // Never the chunk itself: its memory may be reused.
    this.#held = isMark && bytes.length < 3 ? mark.subarray(0, bytes.length) : undefined;
    return isMark ? bytes.subarray(3) : bytes;
  }

  /** Returns the bytes that are still held back. */
  rest(): Uint8Array {
    return this.#held ?? new Uint8Array();
  }
}
