type Later = (run: () => void) => unknown;

/** A body in pieces, one for each time that it is asked. */
export function webStream(
  pieces: readonly Uint8Array[],
  later: Later = (run) => run(),
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = pieces.filter(({ length }) => length > 0);
  let isCancelled = false;
  return new ReadableStream({
    cancel() {
      isCancelled = true;
    },
    pull: (controller) =>
      new Promise((done) => {
        later(() => {
          const piece = left.shift();
          if (isCancelled) return done();
          if (piece) controller.enqueue(new Uint8Array(piece));
          else controller.close();
          done();
        });
      }),
  });
}

/** A stream that fails with a value, after a piece that the client has received. */
export function failingWebStream(value: unknown, pieces: readonly string[]): ReadableStream {
  const left = [...pieces];
  return new ReadableStream({
    async pull(controller) {
      const piece = left.shift();
      if (piece !== undefined) return controller.enqueue(new TextEncoder().encode(piece));
      await new Promise((resolve) => setTimeout(resolve, pieces.length > 0 ? 20 : 0));
      controller.error(value);
    },
  });
}
