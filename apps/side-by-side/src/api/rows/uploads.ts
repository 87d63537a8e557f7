import { gzipSync } from 'node:zlib';
import { csvForm, type Sent } from '../../http/send.ts';

/** The content type of a hand-written form. */
export const boundary = { 'content-type': 'multipart/form-data; boundary=b' };
const malformed = 'Request body is not valid multipart/form-data';
const noBoundary = 'The Content-Type of the form has no boundary. Leave it to your HTTP client.';
const noFile = 'Validation failed: file is required';
/** A part of a hand-written form. */
export const part = (name: string, text: string, filename = '; filename="leads.csv"') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${text}\r\n`;
/** A hand-written form. */
export const form = (...parts: string[]) => `${parts.join('')}--b--\r\n`;

type Row = readonly [name: string, sent: Partial<Sent>, statusCode: number, message: string];

const to = '+14155550123';
/** A valid file. */
export const csv = `phone_number\n${to}\n`;
const empty = 'The file is empty. Its first line needs a phone_number column.';
const noColumn = 'The first line has no phone_number column. Found: number';
const badQuotes = 'The file is not valid CSV at line 2: check its quotes';
const neverClosed = 'The file is not valid CSV: the quote that opens at line 2 is never closed';
const tooLong = 'The row at line 3 of the CSV file is longer than 262144 bytes: check its quotes';
const tooManyColumns =
  'The first line has more than 16384 columns. Remove those that are not needed.';
const asCsv = 'Export it as CSV (UTF-8).';
const notUtf8 = `The file is not UTF-8: see line 1. ${asCsv}`;
const withoutMark = `The file is UTF-16 without a byte order mark. ${asCsv}`;
const workbook = `This is an Excel workbook. ${asCsv}`;
const gzip = 'This is a gzip archive. Unpack it, and take the CSV file in it.';
const zip = 'This is a zip archive. Unpack it, and take the CSV file in it.';
const openDocument = `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`;
const none = 'The first line has no phone_number column';
const bars = `${none}: its columns seem to be separated by |. Separate them by commas, semicolons or tabs.`;
const title = `${none}. Found: My contacts. Line 2 has it: remove the lines above it.`;
const noHeader = `${none}. It seems to be a row: put the names of the columns above it.`;
const tooLongLine = 'Line 3 of the file is longer than 262144 bytes: check its line breaks';
const hundred = Array.from({ length: 100 }, (_, index) => `x${index}`).join();
const twice =
  'The first line has the name phone_number twice, in columns 1 and 2. Remove or rename one of them.';
const twoFiles = 'Validation failed: file must be given once';
const gzipped = { ...boundary, 'content-encoding': 'gzip' };
/** Uploads that fail completely. */
export const uploads: readonly Row[] = [
  ['no file', { headers: boundary, body: form() }, 400, noFile],
  ['an empty body', { headers: boundary, body: '' }, 400, noFile],
  ['another field', { body: csvForm(csv, 'leads') }, 400, noFile],
  ['a text field', { headers: boundary, body: form(part('file', csv, '')) }, 400, noFile],
  [
    'no boundary',
    { headers: { 'content-type': 'multipart/form-data' }, body: csv },
    400,
    noBoundary,
  ],
  ['no form inside', { headers: boundary, body: csv }, 400, malformed],
  ['half a file', { headers: boundary, body: part('file', csv) }, 400, malformed],
  ['half a header', { headers: boundary, body: '--b\r\nContent-Dispo' }, 400, malformed],
  ['an empty file', { headers: boundary, body: form(part('file', '')) }, 400, empty],
  ['a file of blank rows', { body: csvForm(' \n,,\r\n') }, 400, empty],
  ['no phone_number column', { body: csvForm('number\n1\n') }, 400, noColumn],
  ['broken quotes', { body: csvForm('phone_number,name\n+1,"a"b\n') }, 400, badQuotes],
  ['an open quote', { body: csvForm('phone_number\n"+1\n') }, 400, neverClosed],
  ['100,000 columns', { body: csvForm(`phone_number${','.repeat(1e5)}`) }, 400, tooManyColumns],
  [
    '101 columns',
    { body: csvForm(`phone_number${Array.from({ length: 100 }, (_, i) => `,x${i}`).join('')}\n`) },
    400,
    'The file has 101 columns. At most 100 are allowed.',
  ],
  [
    'a column whose name has 1001 characters',
    { body: csvForm(`phone_number,${'x'.repeat(1_001)}\n${to},\n`) },
    400,
    'The name of column 2 is longer than 1000 characters',
  ],
  ['one cell of 10 MB', { body: csvForm(`${csv}"${'x'.repeat(1e7)}"`) }, 400, tooLong],
  ['UTF-16 without a mark', { body: csvForm(Buffer.from(csv, 'utf16le')) }, 400, withoutMark],
  ['a workbook', { body: csvForm('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0') }, 400, workbook],
  [
    'an OpenDocument spreadsheet',
    { body: csvForm(openDocument) },
    400,
    `This is an OpenDocument spreadsheet. ${asCsv}`,
  ],
  ['a zip', { body: csvForm(`PK\x03\x04${'\x14'.repeat(26)}leads.csv`) }, 400, zip],
  ['a PDF', { body: csvForm('%PDF-1.7\n') }, 400, `This is a PDF. ${asCsv}`],
  ['HTML', { body: csvForm('<table><tr><td>phone_number') }, 400, `This is HTML or XML. ${asCsv}`],
  ['JSON', { body: csvForm(`[{"phone_number":"${to}"}]`) }, 400, `This is JSON. ${asCsv}`],
  ['bars between the columns', { body: csvForm(`phone_number|name\n${to}|x\n`) }, 400, bars],
  ['a title above the header', { body: csvForm(`My contacts\n${csv}`) }, 400, title],
  ['no header', { body: csvForm(`${to},x\n`) }, 400, noHeader],
  [
    '101 columns',
    { body: csvForm(`phone_number,${hundred}\n`) },
    400,
    'The file has 101 columns. At most 100 are allowed.',
  ],
  [
    'a name of 1001 characters',
    { body: csvForm(`phone_number,${'x'.repeat(1_001)}\n`) },
    400,
    'The name of column 2 is longer than 1000 characters',
  ],
  ['one line of 10 MB', { body: csvForm(`${csv}${'x'.repeat(1e7)}`) }, 400, tooLongLine],
  ['a column twice', { body: csvForm(`phone_number,Phone Number\n${to},x\n`) }, 400, twice],
  ['Latin-1', { body: csvForm(Buffer.from('phone_number,ä\n', 'latin1')) }, 400, notUtf8],
  ['a compressed file', { body: csvForm(gzipSync(csv)) }, 400, gzip],
  [
    'a compressed form',
    { headers: gzipped, body: csv },
    415,
    'Request body must not be compressed',
  ],
  [
    'two files',
    { headers: boundary, body: form(part('file', csv), part('file', csv)) },
    400,
    twoFiles,
  ],
  [
    'no end of the form',
    { headers: boundary, body: `${part('file', csv)}--b\r\n` },
    400,
    malformed,
  ],
  [
    '101 parts',
    { headers: boundary, body: form(part('file', csv), ...Array(100).fill(part('x', 'y', ''))) },
    400,
    'The form has more than 100 parts',
  ],
  [
    'more than 10 MB',
    { body: csvForm(`phone_number\n${`${to}\n`.repeat(850_000)}`) },
    413,
    'Request body is too large',
  ],
];
