import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytes } from '../testing/csv-sources.ts';
import { failureOf } from '../testing/failures.ts';
import { type CsvSource, readCsv } from './read-csv.ts';

async function read(source: CsvSource): Promise<string[][]> {
  const found: string[][] = [];
  for await (const { columns, rows } of readCsv(source)) {
    if (found.length === 0 && columns.length > 0) found.push([...columns]);
    for (const { cells } of rows) found.push([...cells]);
  }
  return found;
}

const text = 'phone_number,city\nZoë,Zürich\n王,東京\n😀,"a\r\nb"\n';
const rows = [
  ['phone_number', 'city'],
  ['Zoë', 'Zürich'],
  ['王', '東京'],
  ['😀', 'a\r\nb'],
];

describe('UTF-8', () => {
  test.each([
    ['as it is', text],
    ['with a byte order mark', `\ufeff${text}`],
  ])('%s, cut at every byte', async (_, given) => {
    const whole = Buffer.from(given);
    expect(await read(bytes(...Array.from(whole, (byte) => Uint8Array.of(byte))))).toEqual(rows);
    for (let at = 0; at <= whole.length; at += 1) {
      expect(await read(bytes(whole.subarray(0, at), whole.subarray(at)))).toEqual(rows);
    }
  });
});

test.each([
  [
    'Latin-1',
    Buffer.from('phone_number\nZürich\n', 'latin1'),
    'The file is not UTF-8: see line 2.',
  ],
  ['a workbook', Buffer.from('504b030414000600080000002100', 'hex'), 'This is an Excel workbook.'],
  ['gzip', gzipSync(text), 'This is a gzip archive.'],
])('%s is 400, however it is cut', async (_, given, sentence) => {
  const single = Array.from(given, (byte) => Uint8Array.of(byte));
  for (const parts of [[given], single]) {
    expect(await failureOf(read(bytes(...parts)))).toEqual([
      400,
      expect.stringContaining(sentence),
    ]);
  }
});

test.each([
  ['10 MB', 0, undefined],
  ['a byte more', 1, [413, 'Request body is too large']],
])('%s', async (_, more, failure) => {
  const line = Buffer.from(`${'x'.repeat(1_023)}\n`);
  const header = `phone_number${' '.repeat(1_011)}\n`;
  const lines = [header, ...Array.from({ length: 10 * 1_024 - 1 }, () => line)];
  const result = await read(bytes(...lines, 'x'.repeat(more))).catch((error) => error);
  if (failure) expect(await failureOf(Promise.reject(result))).toEqual(failure);
  else expect(result).toHaveLength(10 * 1_024);
});
