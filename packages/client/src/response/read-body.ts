/** Limits for reading the body of a failure. */
export interface ReadOptions {
  /** In bytes after decompression, 65536 by default: a body of the contract is far smaller. */
  readonly maxBytes?: number | undefined;
  /** In milliseconds, 5000 by default. */
  readonly timeout?: number | undefined;
}

type Chunk = {
  readonly done?: boolean | undefined;
  readonly value?: Uint8Array | string | undefined;
};

/** The part of a stream that is used, of the web or of Node. */
interface Source {
  read(): Promise<Chunk>;
  cancel(): unknown;
}

type Streams = Partial<ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>> & {
  destroy?(): unknown;
};

/** Opens the stream of fetch, or of an HTTP client of Node. */
function open(stream: Streams): Source | undefined {
  const reader = stream.getReader?.();
  if (reader) return { read: () => reader.read(), cancel: () => reader.cancel().catch(() => {}) };
  const chunks = stream[Symbol.asyncIterator]?.();
  return chunks && { read: () => chunks.next(), cancel: () => stream.destroy?.() };
}

/** Reads a body, and gives it up when it is too long. It does not wait for what it gives up. */
class BodyReader {
  readonly #source: Source | undefined;
  #left: number;

  constructor(body: unknown, maxBytes: number) {
    this.#left = maxBytes;
    this.#source = open(Object(body));
  }

  /** Ends a read that waits, and releases the connection. */
  stop(): void {
    this.#left = -1;
    this.#source?.cancel();
  }

  /** The text; `undefined` if it is too long or was stopped. Rejects if the body breaks off. */
  async read(): Promise<string | undefined> {
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const { done, value } = (await this.#source?.read()) ?? { done: true };
      if (this.#left < 0) return undefined;
      if (done) return text + decoder.decode();
      this.#left -= value?.length ?? 0;
      if (this.#left < 0) return void this.stop();
      text += typeof value === 'string' ? value : decoder.decode(value, { stream: true });
    }
  }
}

/**
 * Reads a body to its end; `undefined` if it is longer, or takes longer. Rejects if it breaks off, and
 * if it was read before.
 */
export async function readText(
  response: Response,
  maxBytes: number,
  timeout?: number,
): Promise<string | undefined> {
  const { body, bodyUsed } = response as { body?: unknown; bodyUsed: boolean };
  if (bodyUsed || body === undefined) {
    const text = await response.text(); // React Native has no streams
    return text.length > maxBytes ? undefined : text;
  }
  const reader = new BodyReader(body, maxBytes);
  const timer = timeout === undefined ? undefined : setTimeout(() => reader.stop(), timeout);
  try {
    return await reader.read();
  } finally {
    clearTimeout(timer);
  }
}
