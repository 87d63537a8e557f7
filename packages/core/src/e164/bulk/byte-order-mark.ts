const mark = [0xef, 0xbb, 0xbf];

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** Takes the byte order mark of UTF-8 off the first bytes of a file, however they are cut. */
export class ByteOrderMark {
  #held: Uint8Array | undefined = new Uint8Array();

  /** Gives what may be read; the first bytes are held back until it is known what they are. */
  skip(chunk: Uint8Array): Uint8Array {
    if (!this.#held) return chunk;
    const bytes = joined(this.#held, chunk);
    this.#held = bytes.length < mark.length ? bytes.slice() : undefined;
    if (this.#held) return new Uint8Array();
    return mark.every((byte, index) => bytes[index] === byte) ? bytes.subarray(mark.length) : bytes;
  }

  /** Gives what is held back still. */
  rest(): Uint8Array {
    return this.#held ?? new Uint8Array();
  }
}
