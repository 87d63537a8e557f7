import { TextDecoder } from 'node:util';
import { ApiError, BadRequestError } from '@error-contract/core';
import { CsvParser, type CsvRow } from './csv-parser.ts';

/** The bytes of a CSV file as they arrive. */
export type CsvSource = AsyncIterable<Uint8Array>;

/** The most bytes of a file: 10 MB. */
export const maxFileBytes = 10 * 1024 * 1024;

/** For a file in another encoding. */
export function notUtf8(cause?: unknown): BadRequestError {
  return new BadRequestError('The file is not UTF-8. Save it as CSV with the encoding UTF-8.', {
    cause,
  });
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw notUtf8(cause);
  }
}

async function* textOf(source: CsvSource): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.byteLength;
    if (bytes > maxFileBytes) throw new ApiError(413);
    yield decode(decoder, chunk);
  }
  // Throws if the file ends inside a character.
  yield decode(decoder);
}

/**
 * Reads the rows of a CSV file of at most 10 MB, including the header, while it arrives. It reads
 * no more than the caller takes.
 * @throws {ApiError} 413 for a larger file, 400 for one that is not CSV or not UTF-8
 */
export async function* readCsv(source: CsvSource): AsyncGenerator<Iterable<CsvRow>> {
  const parser = new CsvParser();
  for await (const text of textOf(source)) yield parser.write(text);
  yield parser.end();
}
