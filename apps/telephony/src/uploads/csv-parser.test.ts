import { BadRequestError } from '@error-contract/core';
import { describe, expect, test } from 'vitest';
import { CsvParser } from './csv-parser.ts';

/** Writes each row as its line and its cells: `2 a|b`. */
function parse(...parts: string[]): string[] {
  const parser = new CsvParser();
  const rows = [...parts.flatMap((part) => [...parser.write(part)]), ...parser.end()];
  return rows.map(({ line, cells }) => `${line} ${cells.join('|')}`);
}

function failureOf(...parts: string[]): string | undefined {
  try {
    parse(...parts);
  } catch (error) {
    expect(error).toBeInstanceOf(BadRequestError);
    return (error as Error).message;
  }
  return undefined;
}

/** The whole text, single characters, and the text cut in two at every position. */
function cuts(text: string): string[][] {
  const twice = Array.from(text, (_, at) => [text.slice(0, at), text.slice(at)]);
  return [[text], Array.from(text), ...twice];
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
  ['empty cells', ',\n,,', ['1 |', '2 ||']],
  ['a quoted empty cell', '""\n"",a', ['1 ', '2 |a']],
  ['quotes', '"a","b,c"\n"d"', ['1 a|b,c', '2 d']],
  ['escaped quotes', '"a""b","""",""""""', ['1 a"b|"|""']],
  ['quoted LF', '"a\nb"\nc', ['2 a\nb', '3 c']],
  ['quoted CRLF', '"a\r\nb"\r\nc', ['2 a\r\nb', '3 c']],
  ['quoted CR', '"a\rb"\rc', ['2 a\rb', '3 c']],
  ['a CR before a quoted LF', 'a\r"\nb"', ['1 a', '3 \nb']],
  ['an LF after a CR and a quote', '"\r"\na', ['2 \r', '3 a']],
  ['spaces', ' a , b ', ['1  a | b ']],
  ['rows of any length', 'a,b\nc\nd,e,f', ['1 a|b', '2 c', '3 d|e|f']],
  ['a NUL, and other planes', 'a\u0000,😀', ['1 a\u0000|😀']],
];

describe('valid in chunks of any size', () => {
  test.each(right)('%s', (_, text, rows) => {
    for (const parts of cuts(text)) expect(parse(...parts)).toEqual(rows);
  });
});

const checkQuotes = (line: number) => `The file is not valid CSV at line ${line}: check its quotes`;
const neverClosed = (line: number) =>
  `The file is not valid CSV: the quote that opens at line ${line} is never closed`;
const wrong: [name: string, text: string, message: string][] = [
  ['a quote inside a cell', 'a\nb"c"', checkQuotes(2)],
  ['a space before a quote', 'a, "b"', checkQuotes(1)],
  ['text behind a quote', '"a"b', checkQuotes(1)],
  ['a quote behind text behind quotes', '"a" "b"', checkQuotes(1)],
  ['an open quote', 'a\n"b\n\nc', neverClosed(2)],
  ['a lone quote', '"', neverClosed(1)],
  ['an open quote behind an escaped one', '"a"""\n"b""', neverClosed(2)],
];

describe('invalid in chunks of any size', () => {
  test.each(wrong)('%s', (_, text, message) => {
    for (const parts of cuts(text)) expect(failureOf(...parts)).toBe(message);
  });
});

const limit = 256 * 1024;
const tooLong = (line: number) =>
  `The row at line ${line} of the CSV file is longer than ${limit} characters: check its quotes`;
test.each([
  ['a cell', 'a\n', 'x', 2],
  ['commas', 'a\n', ',', 2],
  ['a quoted cell', 'a\n"', 'x', 2],
  ['quoted line breaks', 'a\n"', '\n', 2],
  ['escaped quotes', 'a\n"', '""', 2],
  ['quoted cells', '', '"",', 1],
])('a row is bounded: %s', (_, start, piece, line) => {
  const parts = Array.from({ length: 1_000 }, () => piece.repeat(1_000));
  expect(failureOf(start, ...parts)).toBe(tooLong(line));
});

test('rows that are not too long do not add up', () => {
  const row = `${'x'.repeat(limit)}\n`;
  expect(parse(row, row, row).map((text) => text.slice(0, 3))).toEqual(['1 x', '2 x', '3 x']);
});
