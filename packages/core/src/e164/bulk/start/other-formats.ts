import { UnreadableFileError } from '../unreadable-file-error.ts';

/** For a file that is no text in UTF-8. */
export function otherFormat(what: string): UnreadableFileError {
  return new UnreadableFileError(`${what}. Export it as CSV (UTF-8).`);
}

function archive(what: string): UnreadableFileError {
  return new UnreadableFileError(
    `This is a ${what} archive. Unpack it, and take the CSV file in it.`,
  );
}

const workbook = 'This is an Excel workbook';
/** How many bytes tell what a zip holds: 30, and the beginning of the name of its first file. */
export const zipHeader = 64;

const contents: readonly (readonly [names: RegExp, what: string])[] = [
  [/^mimetypeapplication\/vnd\.oasis\./, 'This is an OpenDocument spreadsheet'],
  [/^(Index[/.]|preview[-.])/, 'This is a Numbers document'],
  [/^(\[Content_Types\]|_rels\/|docProps\/|xl\/)/, workbook],
];

function zip(head: string): UnreadableFileError {
  const name = head.slice(30);
  for (const [names, what] of contents) if (names.test(name)) return otherFormat(what);
  // Office writes no time, and the first day of 1980: all that a file that was cut may tell.
  const isOffice = name === '' && head.slice(10, 14) === '\0\0!\0';
  return isOffice ? otherFormat(workbook) : archive('zip');
}

/** The first bytes of other formats, and the error for them. */
export const otherFormats: readonly (readonly [start: string, error: typeof zip])[] = [
  ['PK\x03\x04', zip],
  ['PK\x05\x06', () => archive('zip')],
  ['\x1f\x8b', () => archive('gzip')],
  ['\xd0\xcf\x11\xe0', () => otherFormat(workbook)],
  ['%PDF-', () => otherFormat('This is a PDF')],
  ['\xff\xfe\0\0', () => otherFormat('The file is UTF-32')],
  ['\0\0\xfe\xff', () => otherFormat('The file is UTF-32')],
];

/** Two letters of UTF-16. A file of lines may begin with a line break and not be known yet. */
export const utf16WithoutMark = /^(?:[^\0\r\n]\0[^\0]\0|\0[^\0]\0[^\0])/;
/** What may still become two letters of UTF-16. */
export const utf16Begun = /^(?:[^\0\r\n](?:\0[^\0]?)?|\0(?:[^\0]\0?)?)$/;
