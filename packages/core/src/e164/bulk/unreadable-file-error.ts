/**
 * A file that cannot be read as a table of numbers: another format or encoding, a header without
 * the column, quotes that do not match. The message says what to do about it. It is for the person
 * who has the file, and may show the names of its columns.
 */
export class UnreadableFileError extends SyntaxError {
  override readonly name = 'UnreadableFileError';
}
