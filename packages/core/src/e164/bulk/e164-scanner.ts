/** Reads text or CSV in chunks of any size, and says which lines hold a number. */
export interface E164Scanner {
  /**
   * Reads a chunk. Returns for each line that ended 1 for a number in E.164 format, and 0 otherwise.
   * Throws what `onInvalid` throws. After an error the scanner has ended.
   * @throws {UnreadableFileError} that says what to do with the file
   * @throws {Error} where the scanner has ended
   * @throws {TypeError} for a chunk that is neither bytes nor a string
   */
  write(chunk: Uint8Array | string): Uint8Array;
  /**
   * Returns the verdict of a last line without a line break, if there is one.
   * @throws {UnreadableFileError} that says what to do with the file
   */
  end(): Uint8Array;
  /** How many lines were checked when `write` or `end` last returned. */
  readonly lines: number;
  /** How many of them hold a number in E.164 format. */
  readonly valid: number;
}
