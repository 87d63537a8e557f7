/** One row of a CSV file. */
export interface CsvRow {
  /** The line on which it begins, from 1. The header is a line, too. */
  readonly line: number;
  /** The text in the column that was asked for, without white space around it. */
  readonly value: string;
  /** Its texts, trimmed where they have no quotes. There may be fewer than columns. */
  readonly cells: readonly string[];
  /** A sentence about a row with more cells than columns: to use it would lose some. */
  readonly fault: string | undefined;
}

/** Reads CSV in chunks of any size, and gives its rows. */
export interface CsvReader {
  /**
   * The names in the header, without empty ones at its end. The column that was asked for has the
   * name by which it was asked for. Empty before the header has come, and where there is none.
   */
  readonly columns: readonly string[];
  /**
   * Reads a chunk. Returns the rows that ended in it, without the header and without empty rows.
   * @throws {UnreadableFileError} that says what to do with the file
   * @throws {Error} where the reader has ended
   * @throws {TypeError} for a chunk that is neither bytes nor a string
   */
  write(chunk: Uint8Array | string): CsvRow[];
  /**
   * Returns the last row, if no line break ends it.
   * @throws {UnreadableFileError} that says what to do with the file
   */
  end(): CsvRow[];
}
