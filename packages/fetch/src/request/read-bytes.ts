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

type Reader = ReadableStreamDefaultReader<Uint8Array>;

function cancel(reader: Reader): void {
  reader.cancel().catch(() => {});
}

/** How a stream is read that may be too long. */
export interface ReadOptions {
  /** How long it may take, in milliseconds. */
  readonly patience?: number;
  /** What becomes of the rest: it is cancelled, if nothing else is said. */
  readonly leave?: (reader: Reader) => void;
}

/**
 * Reads a stream to its end. Where it is longer than `limit` bytes, or takes longer than it may, it is
 * left.
 * @throws {TooLong} in both cases
 */
export async function readBytes(
  stream: ReadableStream<Uint8Array>,
  limit: number,
  { patience, leave = cancel }: ReadOptions = {},
): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isLate = false;
  const giveUp = () => {
    isLate = true;
    cancel(reader);
  };
  const timer = patience === undefined ? undefined : setTimeout(giveUp, patience);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) throw new TooLong();
      if (done) return joined(pieces, length);
      length += value.length;
      if (length > limit) {
        leave(reader);
        throw new TooLong();
      }
      pieces.push(value);
    }
  } finally {
    clearTimeout(timer);
  }
}
