const mark = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Takes the byte order mark of UTF-8 off the first bytes of a file, however they are cut. */
export class ByteOrderMark {
  #held: Uint8Array | undefined = new Uint8Array();

  /** Gives what may be read; what may be a part of the mark is held back. */
  skip(chunk: Uint8Array): Uint8Array {
    if (!this.#held) return chunk;
    const bytes = this.#held.length > 0 ? Uint8Array.from([...this.#held, ...chunk]) : chunk;
    const isMark = mark.every((byte, index) => (bytes[index] ?? byte) === byte);
    // Never the chunk itself, whose memory may be used again.
    this.#held = isMark && bytes.length < 3 ? mark.subarray(0, bytes.length) : undefined;
    return isMark ? bytes.subarray(3) : bytes;
  }

  /** Gives what is held back still. */
  rest(): Uint8Array {
    return this.#held ?? new Uint8Array();
  }
}
