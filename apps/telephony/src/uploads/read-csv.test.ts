import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytes } from '../testing/csv-sources.ts';
import { failureOf } from '../testing/failures.ts';
import { type CsvSource, readCsv } from './read-csv.ts';

async function read(source: CsvSource): Promise<string[][]> {
  const cells = [];
  for await (const rows of readCsv(source)) for (const row of rows) cells.push([...row.cells]);
  return cells;
}

const text = 'name,city\nZoë,Zürich\n王,東京\n😀,"a\r\nb"\n';
const rows = [
  ['name', 'city'],
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

const utf16be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const notUtf8 = 'The file is not UTF-8. Save it as CSV with the encoding UTF-8.';
test.each([
  ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, big end first', utf16be],
  ['Latin-1', Buffer.from('name\nZürich\n', 'latin1')],
  ['Latin-1 in the last byte', Buffer.from('name\nZoë', 'latin1')],
  ['half a character at the end', Buffer.from('name\nZoë').subarray(0, -1)],
  ['half a surrogate pair', Buffer.from([0x61, 0xed, 0xa0, 0x80])],
  ['an overlong form', Buffer.from([0x61, 0xc0, 0xaf])],
  ['a workbook', Buffer.from('504b030414000600080000002100b5ee9a', 'hex')],
  ['gzip', gzipSync(text)],
])('%s is 400, however it is cut', async (_, given) => {
  const single = Array.from(given, (byte) => Uint8Array.of(byte));
  for (const parts of [[given], single]) {
    expect(await failureOf(read(bytes(...parts)))).toEqual([400, notUtf8]);
  }
});

test.each([
  ['10 MB', 0, undefined],
  ['a byte more', 1, [413, 'Request body is too large']],
])('%s', async (_, more, failure) => {
  const line = Buffer.from(`${'x'.repeat(1_023)}\n`);
  const lines = Array.from({ length: 10 * 1_024 }, () => line);
  const result = await read(bytes(...lines, 'x'.repeat(more))).catch((error) => error);
  if (failure) expect(await failureOf(Promise.reject(result))).toEqual(failure);
  else expect(result).toHaveLength(10 * 1_024);
});
