import type { CsvReader } from './csv-reader.ts';
import { assertReader, type CsvReaderOptions } from './scanner-options.ts';
import { TableReader } from './table-reader.ts';

/**
 * Creates a reader for the rows of a CSV file. It finds a column like {@link createE164Scanner}: by
 * its name in the header, or by its index from 0 where the file has none. It gives the texts of all
 * cells, and checks no number.
 * @throws {TypeError} for an invalid column, and for invalid options
 */
export function createCsvReader(
  column: string | number,
  options: CsvReaderOptions = {},
): CsvReader {
  assertReader(column, options);
  return new TableReader({ ...options, column });
}
