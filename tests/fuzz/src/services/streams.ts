import { Readable } from 'node:stream';

/** Destroys a stream with a value. Node reads the value's stack, and ends if that throws. */
function destroyWith(stream: Readable, value: unknown): void {
  const error = new Error('zZhiddenZz');
  try {
    void [(value as Error).stack, (value as Error).name, (value as { code?: unknown }).code];
    // A stream that is destroyed without an error does not fail.
    stream.destroy(value instanceof Error ? value : error);
  } catch {
    stream.destroy(error);
  }
}

/** A stream that fails after its pieces. */
export function failingStream(value: unknown, pieces: readonly string[]): Readable {
  const left = [...pieces];
  return new Readable({
    read() {
      const piece = left.shift();
      if (piece !== undefined) this.push(piece);
      else setImmediate(destroyWith, this, value);
    },
  });
}

/** A body in pieces. */
export function streamOf(pieces: readonly Uint8Array[]): Readable {
  return Readable.from(
    pieces.filter((piece) => piece.length > 0),
    { objectMode: false },
  );
}
