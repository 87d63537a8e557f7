import { ApiError, BadRequestError } from '@error-contract/core';
import {
  type CsvReader,
  type CsvRow,
  createCsvReader,
  UnreadableFileError,
} from '@error-contract/core/e164/bulk';
import { maxFileBytes, numberColumn } from './row-faults.ts';

/** The bytes of a CSV file as they arrive. */
export type CsvSource = AsyncIterable<Uint8Array>;

/** Rows of a file, and the names of its columns. */
export interface CsvPart {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

function read(reader: CsvReader, chunk?: Uint8Array): CsvPart {
  try {
    const rows = chunk ? reader.write(chunk) : reader.end();
    return { columns: reader.columns, rows };
  } catch (cause) {
    if (!(cause instanceof UnreadableFileError)) throw cause;
    // The file is the client's, so its names of columns may be told.
    throw new BadRequestError(cause.message, { cause });
  }
}

/**
 * Reads the rows of a CSV file of at most 10 MB while it arrives. It reads no more than the caller
 * takes.
 * @throws {ApiError} 413 for a larger file, 400 for one that cannot be read
 */
export async function* readCsv(source: CsvSource): AsyncGenerator<CsvPart> {
  const reader = createCsvReader(numberColumn);
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.byteLength;
    if (bytes > maxFileBytes) throw new ApiError(413);
    yield read(reader, chunk);
  }
  yield read(reader);
}
