import { Scanner } from './scanner.ts';
import { assertScannerOptions, type E164ScannerOptions } from './scanner-options.ts';

type Chunk = Uint8Array | string;

/** The part of a web stream that is used, since not every browser can iterate one. */
export interface ReadableChunks {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Chunk | undefined }>;
    cancel(): Promise<unknown>;
  };
}

/** What {@link checkE164Stream} found. */
export interface E164Count {
  /** How many lines there are, without the header of CSV. */
  readonly lines: number;
  /** How many of them hold a number in E.164 format. */
  readonly valid: number;
}

async function* chunksOf(source: ReadableChunks): AsyncGenerator<Chunk> {
  const reader = source.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value !== undefined) yield value;
    }
  } finally {
    // Not awaited: a source that does not stop would delay the error.
    reader.cancel().catch(() => {});
  }
}

/**
 * Checks the lines of a Node or web stream as they arrive, and counts them. `onInvalid` gets
 * the invalid ones. The stream is read no faster than it is checked, and is cancelled on an error.
 * @throws {UnreadableFileError} that says what to do with the file
 * @throws the error of the stream
 * @throws {TypeError} for invalid options
 */
export async function checkE164Stream(
  source: AsyncIterable<Chunk> | ReadableChunks,
  options: E164ScannerOptions = {},
): Promise<E164Count> {
  assertScannerOptions('checkE164Stream', options);
  const scanner = new Scanner(options);
  const chunks = 'getReader' in source ? chunksOf(source) : source;
  for await (const chunk of chunks) scanner.write(chunk);
  scanner.end();
  return { lines: scanner.lines, valid: scanner.valid };
}
