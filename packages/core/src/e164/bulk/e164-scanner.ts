/** Reads text or CSV in chunks, cut anywhere, and tells which lines hold a number. */
export interface E164Scanner {
  /**
   * Reads on, and gives a verdict for each line that ended: 1 for a number in E.164 format, else 0.
   * What `onInvalid` throws comes out of here. After a failure the scanner has ended.
   * @throws {Error} where the first line of CSV has no such column, or the scanner has ended
   * @throws {TypeError} for what is neither bytes nor a string
   */
  write(chunk: Uint8Array | string): Uint8Array;
  /**
   * Gives the verdict of a last line that has no line break, if there is one.
   * @throws {SyntaxError} where a quote was opened and never closed
   */
  end(): Uint8Array;
  /** How many lines were judged when `write` or `end` last returned. */
  readonly lines: number;
  /** How many of them hold a number in E.164 format. */
  readonly valid: number;
}
