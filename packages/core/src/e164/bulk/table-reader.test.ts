import { describe, expect, test } from 'vitest';
import { createCsvReader } from './create-csv-reader.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Writes each row as its line and its cells: `2 a|b`. */
function read(parts: Iterable<Uint8Array | string>, column: string | number = 0) {
  const reader = createCsvReader(column);
  const rows = [...parts].flatMap((part) => reader.write(part));
  return [...rows, ...reader.end()].map(({ line, cells }) => `${line} ${cells.join('|')}`);
}

/** The whole text, single bytes, and the text cut in two at every byte. */
function cuts(text: string): Uint8Array[][] {
  const bytes = bytesOf(text);
  const twice = Array.from(bytes, (_, at) => [bytes.subarray(0, at), bytes.subarray(at)]);
  return [[bytes], Array.from(bytes, (byte) => Uint8Array.of(byte)), ...twice];
}

const right: [name: string, text: string, rows: string[]][] = [
  ['nothing', '', []],
  ['nothing but line breaks', '\n\r\n\r', []],
  ['LF', 'a,b\nc,d\n', ['1 a|b', '2 c|d']],
  ['CRLF', 'a,b\r\nc,d\r\n', ['1 a|b', '2 c|d']],
  ['CR', 'a,b\rc,d\r', ['1 a|b', '2 c|d']],
  ['all of them', 'a\nb\r\nc\rd', ['1 a', '2 b', '3 c', '4 d']],
  ['no line break at the end', 'a\nb', ['1 a', '2 b']],
  ['empty lines', '\na\n\r\n\rb', ['2 a', '5 b']],
  ['an LF, then a CR', 'a\n\rb', ['1 a', '3 b']],
  ['empty rows', ',\n,,\n""\n" ",\t\na\n', ['5 a']],
  ['a quoted empty cell', '"",a', ['1 |a']],
  ['quotes', '"a","b,c"\n"d"', ['1 a|b,c', '2 d']],
  ['escaped quotes', '"a""b","""",""""""', ['1 a"b|"|""']],
  ['quoted LF', '"a\nb"\nc', ['1 a\nb', '3 c']],
  ['quoted CRLF', '"a\r\nb"\r\nc', ['1 a\r\nb', '3 c']],
  ['quoted CR', '"a\rb"\rc', ['1 a\rb', '3 c']],
  ['quoted line breaks of each kind', '"a\r\r\n\n\rb"\nc', ['1 a\r\r\n\n\rb', '6 c']],
  ['an LF after a CR and a quote', '"a\r"\na', ['1 a\r', '3 a']],
  ['a quote inside of a cell', 'a,5" pipe, 6"\nb"c"', ['1 a|5" pipe|6"', '2 b"c"']],
  ['spaces', ' a ,\tb\u00a0\n', ['1 a|b']],
  ['spaces around quotes', ' "a" ,\u00a0" b "\t\n', ['1 a| b ']],
  ['rows of any length', 'a,b\nc\nd,e,f', ['1 a|b', '2 c', '3 d|e|f']],
  ['rows of all planes', 'é,😀\n王,"x😀"\na,b\n', ['1 é|😀', '2 王|x😀', '3 a|b']],
  ['a NUL, and other planes', 'a\u0000,😀,"Zoë 王"', ['1 a\u0000|😀|Zoë 王']],
];

describe('valid in chunks of any size', () => {
  test.each(right)('%s', (_, text, rows) => {
    for (const parts of cuts(text)) expect(read(parts)).toEqual(rows);
  });
});

const checkQuotes = (line: number) => `The file is not valid CSV at line ${line}: check its quotes`;
const neverClosed = (line: number) =>
  `The file is not valid CSV: the quote that opens at line ${line} is never closed`;
const notUtf8 = (line: number) =>
  `The file is not UTF-8: see line ${line}. Export it as CSV (UTF-8).`;
const wrong: [name: string, text: string, message: string][] = [
  ['text behind a quote', 'a\n"a"b', checkQuotes(2)],
  ['a quote behind text behind quotes', '"a" "b"', checkQuotes(1)],
  ['an open quote', 'a\n"b\n\nc', neverClosed(2)],
  ['a lone quote', '"', neverClosed(1)],
  ['an open quote behind an escaped one', '"a"""\n"b""', neverClosed(2)],
];

describe('invalid in chunks of any size', () => {
  test.each(wrong)('%s', (_, text, message) => {
    for (const parts of cuts(text)) {
      expect(() => read(parts)).toThrow(new UnreadableFileError(message));
    }
  });

  test.each<[string, number[]]>([
    ['Latin-1', [0x61, 0x0a, 0x5a, 0x6f, 0xeb]],
    ['half a surrogate pair', [0x61, 0x0a, 0xed, 0xa0, 0x80]],
    ['an overlong form', [0x61, 0x0a, 0xc0, 0xaf]],
    ['half a character', [0x61, 0x0a, 0xc3]],
  ])('%s', (_, bytes) => {
    const single = bytes.map((byte) => Uint8Array.of(byte));
    for (const parts of [[Uint8Array.from(bytes)], single]) {
      expect(() => read(parts)).toThrow(new UnreadableFileError(notUtf8(2)));
    }
  });
});

test('the first fault of a chunk is told', () => {
  const latin1 = [Buffer.from('a,b\nZo\xeb,c\n"a"b\n', 'latin1')];
  expect(() => read(latin1)).toThrow(new UnreadableFileError(notUtf8(2)));
});

const limit = 256 * 1024;
const longRow = `The row at line 2 of the CSV file is longer than ${limit} bytes: check its quotes`;
const longLine = `Line 2 of the file is longer than ${limit} bytes: check its line breaks`;
test.each([
  ['a cell', 'a\n', 'x', longLine],
  ['commas', 'a\n', ',', longLine],
  ['a quoted cell', 'a\n"', 'x', longRow],
  ['quoted line breaks', 'a\n"', '\n', longRow],
  ['escaped quotes', 'a\n"', '""', longRow],
  ['quoted cells', 'a\n', '"",', longRow],
  ['spaces behind quotes', 'a\n""', ' ', longRow],
])('a row is bounded: %s', (_, start, piece, message) => {
  const part = piece.repeat(1_000);
  const parts = [start, ...Array.from({ length: 400 }, () => part)];
  expect(() => read(parts)).toThrow(new UnreadableFileError(message));
  expect(() => read([parts.join('')])).toThrow(new UnreadableFileError(message));
});

test('rows that are not too long do not add up', () => {
  const row = `${'x'.repeat(limit)}\n`;
  expect(read([row, row, row]).map((text) => text.slice(0, 3))).toEqual(['1 x', '2 x', '3 x']);
});

test('gives the columns, and what a row has in the one that was asked for', () => {
  const reader = createCsvReader('phone_number');
  expect(reader.columns).toEqual([]);
  const rows = reader.write('Name, Phone Number ,,\nBo,"+1 ",,\nCy\nSmith, Di,+2,3\n');
  expect(reader.columns).toEqual(['Name', 'phone_number']);
  const fault =
    'The row has 4 cells, but the header has 2. Put a cell that has a comma in it in quotes.';
  expect(rows).toEqual([
    { line: 2, value: '+1', cells: ['Bo', '+1 ', '', ''], fault: undefined },
    { line: 3, value: '', cells: ['Cy'], fault: undefined },
    { line: 4, value: 'Di', cells: ['Smith', 'Di', '+2', '3'], fault },
  ]);
});

test('after its end, or an error, a reader gives nothing, and accepts nothing', () => {
  const reader = createCsvReader(0);
  expect(reader.write('a')).toEqual([]);
  expect(reader.end()).toHaveLength(1);
  expect(reader.end()).toEqual([]);
  expect(() => reader.write('a')).toThrow('The reader has ended: create another one');
  const broken = createCsvReader(0);
  expect(() => broken.write('"a"b')).toThrow(checkQuotes(1));
  expect(() => broken.write('a')).toThrow('The reader has ended: create another one');
});

test('a column is needed', () => {
  const message = 'The column of createCsvReader must be the name of a column, or its index from 0';
  for (const column of [undefined, -1, {}]) {
    expect(() => createCsvReader(column as never)).toThrow(new TypeError(message));
  }
});
