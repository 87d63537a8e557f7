import type { CsvReader } from './csv-reader.ts';
import { assertReaderOptions, type CsvReaderOptions } from './scanner-options.ts';
import { TableReader } from './table-reader.ts';

/**
 * Creates a reader for the rows of a CSV file with a column of numbers. It finds the column like
 * {@link createE164Scanner}, and gives the texts of all cells, of which it checks none.
 * @throws {TypeError} for invalid options
 */
export function createCsvReader(options: CsvReaderOptions): CsvReader {
  assertReaderOptions(options);
  return new TableReader(options);
}
