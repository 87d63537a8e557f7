import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createCsvReader } from '../create-csv-reader.ts';
import { createE164Scanner } from '../create-e164-scanner.ts';
import { UnreadableFileError } from '../unreadable-file-error.ts';

const text = 'name,phone_number\r\n王😀,+14155550101\r\n';
const utf16 = (content: string) => Buffer.from(content, 'utf16le');
const latin1 = (content: string) => Buffer.from(content, 'latin1');

/** The whole, single bytes, and cut in two at every byte. */
function cuts(bytes: Uint8Array): Uint8Array[][] {
  const twice = Array.from(bytes, (_, at) => [bytes.subarray(0, at), bytes.subarray(at)]);
  return [[bytes], Array.from(bytes, (byte) => Uint8Array.of(byte)), ...twice];
}

function read(parts: readonly Uint8Array[]) {
  const reader = createCsvReader('phone_number');
  // The memory of a chunk may be reused.
  const rows = parts.flatMap((part) => {
    const chunk = Uint8Array.from(part);
    const found = reader.write(chunk);
    chunk.fill(0xff);
    return found;
  });
  return [...rows, ...reader.end()].map(({ line, cells }) => [line, ...cells]);
}

function scan(parts: readonly Uint8Array[], column?: string) {
  const scanner = createE164Scanner({ column });
  return [...parts.flatMap((part) => [...scanner.write(part)]), ...scanner.end()];
}

describe('text in chunks of any size, in', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(`\ufeff${text}`)],
    ['UTF-16, big end first', utf16(`\ufeff${text}`).swap16()],
  ])('%s', (_, bytes) => {
    for (const parts of cuts(bytes)) {
      expect(read(parts)).toEqual([[2, '王😀', '+14155550101']]);
      expect(scan(parts, 'phone_number')).toEqual([1]);
    }
  });
});

test('lines are read in UTF-16, too', () => {
  for (const parts of cuts(utf16('\ufeff+14155550101\n+1\n'))) expect(scan(parts)).toEqual([1, 0]);
});

const zip = (name: string) =>
  latin1(`PK\x03\x04\x14\0\0\0\x08\0\x01\x02\x03\x04${'\x05'.repeat(16)}${name}`);
const asCsv = 'Export it as CSV (UTF-8).';
const archive = (kind: string) =>
  `This is a ${kind} archive. Unpack it, and take the CSV file in it.`;
const others: [name: string, bytes: Uint8Array, message: string][] = [
  ['a workbook', zip('[Content_Types].xml'), `This is an Excel workbook. ${asCsv}`],
  [
    'a workbook of another program',
    zip('xl/worksheets/sheet1.xml'),
    `This is an Excel workbook. ${asCsv}`,
  ],
  [
    'the start of a workbook',
    latin1('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0'),
    `This is an Excel workbook. ${asCsv}`,
  ],
  [
    'an old workbook',
    latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    `This is an Excel workbook. ${asCsv}`,
  ],
  [
    'a spreadsheet of LibreOffice',
    zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    `This is an OpenDocument spreadsheet. ${asCsv}`,
  ],
  ['a document of Numbers', zip('Index/Document.iwa'), `This is a Numbers document. ${asCsv}`],
  ['a zip', zip('leads.csv'), archive('zip')],
  ['the start of a zip', latin1('PK\x03\x04\x14\0\0\0'), archive('zip')],
  ['an empty zip', latin1(`PK\x05\x06${'\0'.repeat(18)}`), archive('zip')],
  ['gzip', gzipSync(text), archive('gzip')],
  ['a PDF', latin1('%PDF-1.7\n'), `This is a PDF. ${asCsv}`],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), `The file is UTF-32. ${asCsv}`],
  [
    'UTF-32, big end first',
    Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]),
    `The file is UTF-32. ${asCsv}`,
  ],
  ['UTF-16 without a mark', utf16(text), `The file is UTF-16 without a byte order mark. ${asCsv}`],
  [
    'UTF-16 without a mark, big end first',
    utf16(text).swap16(),
    `The file is UTF-16 without a byte order mark. ${asCsv}`,
  ],
  [
    'half a letter of UTF-16',
    utf16(`\ufeff${text}`).subarray(0, -1),
    `The file is not valid UTF-16. ${asCsv}`,
  ],
  [
    'half a pair of UTF-16',
    utf16('\ufeffphone_number\n\ud83d'),
    `The file is not valid UTF-16. ${asCsv}`,
  ],
];

describe('refused in chunks of any size:', () => {
  test.each(others)('%s', (_, bytes, message) => {
    for (const parts of cuts(bytes)) {
      expect(() => read(parts)).toThrow(new UnreadableFileError(message));
      expect(() => scan(parts)).toThrow(new UnreadableFileError(message));
    }
  });
});

test.each(['', 'P', 'PK', '\u00ef', 'a', '%P'])('%j is the start of nothing else', (start) => {
  expect(scan([Buffer.from(start)])).toEqual(start ? [0] : []);
});
