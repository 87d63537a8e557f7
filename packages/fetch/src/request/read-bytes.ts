function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** What is longer than it may be. */
export class TooLong extends Error {}

/**
 * Reads a stream to its end. Where it is longer than `limit` bytes, or takes longer than `patience`
 * milliseconds, it is cancelled.
 * @throws {TooLong} in both cases
 */
export async function readBytes(
  stream: ReadableStream<Uint8Array>,
  limit: number,
  patience?: number,
): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isLate = false;
  const giveUp = () => {
    isLate = true;
    reader.cancel().catch(() => {});
  };
  const timer = patience === undefined ? undefined : setTimeout(giveUp, patience);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) throw new TooLong();
      if (done) return joined(pieces, length);
      length += value.length;
      if (length > limit) throw new TooLong();
      pieces.push(value);
    }
  } catch (thrown) {
    if (thrown instanceof TooLong) reader.cancel().catch(() => {});
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
}
