/** Reads text or CSV in chunks of any size, and says which lines hold a number. */
export interface E164Scanner {
  /**
   * Reads a chunk. Returns for each line that ended 1 for a number in E.164 format, and 0 otherwise.
   * Throws what `onInvalid` throws. After an error the scanner has ended.
   * @throws {Error} where the first line of CSV has no such column, or the scanner has ended
   * @throws {TypeError} for a chunk that is neither bytes nor a string
   */
  write(chunk: Uint8Array | string): Uint8Array;
  /**
   * Returns the verdict of a last line without a line break, if there is one.
   * @throws {SyntaxError} where a quote was opened and never closed
   */
  end(): Uint8Array;
  /** How many lines were checked when `write` or `end` last returned. */
  readonly lines: number;
  /** How many of them hold a number in E.164 format. */
  readonly valid: number;
}
