import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ApiError, BadRequestError } from '@error-contract/core';
import { CsvError, type Info, parse } from 'csv-parse';

/** The bytes, or the text, of a CSV file as they arrive. */
export type CsvSource = AsyncIterable<Uint8Array | string>;

/** One line of a CSV file. */
export interface CsvRow {
  /** Where the row ends in the file, from 1; the header is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const maxBytes = 10 * 1024 * 1024;
const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };

async function* bounded(source: CsvSource): AsyncGenerator<Uint8Array | string> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += Buffer.byteLength(chunk);
    if (bytes > maxBytes) throw new ApiError(413, 'Request body is too large');
    yield chunk;
  }
}

function toClientError(thrown: unknown): unknown {
  if (!(thrown instanceof CsvError)) return thrown;
  // csv-parse's own message shows the cell.
  const { lines } = thrown as CsvError & { lines?: number };
  const where = lines === undefined ? '' : ` at line ${lines}`;
  return new BadRequestError(`The file is not valid CSV${where}: check its quotes`, {
    cause: thrown,
  });
}

/**
 * Reads the rows of a CSV file of at most 10 MB, the header included, and hands them on one by one.
 * @throws {ApiError} 413 for a larger file, 400 for one that is no CSV
 */
export async function readCsv(source: CsvSource, onRow: (row: CsvRow) => void): Promise<void> {
  const consume = async (rows: AsyncIterable<{ record: string[]; info: Info }>) => {
    for await (const { record, info } of rows) onRow({ line: info.lines, cells: record });
  };
  try {
    await pipeline(Readable.from(bounded(source)), parse(options), consume);
  } catch (error) {
    throw toClientError(error);
  }
}
