import { describe, expect, test } from 'vitest';
import { bytes, numbers } from '../testing/csv-sources.ts';
import { failureOf } from '../testing/failures.ts';
import { useUploads } from '../testing/upload-fixture.ts';

const fixture = useUploads();
const empty = 'The file is empty. Its first line needs a phone_number column.';
const good = numbers(600);
const columns = (count: number) => Array.from({ length: count }, (_, index) => `x${index}`).join();
const failing: [name: string, csv: string | Uint8Array, message: string][] = [
  ['empty', '', empty],
  ['nothing but line breaks', '\r\n\r\n', empty],
  [
    'without the column',
    'phone,name\n+14155550101,x\n',
    'The first line has no phone_number column. Found: phone, name',
  ],
  [
    'with 101 columns',
    `phone_number,${columns(100)}`,
    'The file has 101 columns. At most 100 are allowed.',
  ],
  [
    'with 10,000 columns',
    `phone_number,${columns(9_999)}`,
    'The file has 10000 columns. At most 100 are allowed.',
  ],
  [
    'with 100,000 columns',
    `phone_number${','.repeat(100_000)}`,
    'The first line has more than 16384 columns. Remove those that are not needed.',
  ],
  [
    'with a column name of 1001 characters',
    `phone_number,${'x'.repeat(1_001)}`,
    'The name of column 2 is longer than 1000 characters',
  ],
  [
    'in UTF-16 without a mark',
    Buffer.from('phone_number\n', 'utf16le'),
    'The file is UTF-16 without a byte order mark. Export it as CSV (UTF-8).',
  ],
  [
    'in Latin-1 after a batch',
    Buffer.from(`${good}é`, 'latin1'),
    'The file is not UTF-8: see line 602. Export it as CSV (UTF-8).',
  ],
  [
    'with an open quote after a batch',
    `${good}"+14155550101\n`,
    'The file is not valid CSV: the quote that opens at line 602 is never closed',
  ],
  [
    'with text behind quotes after a batch',
    `${good}"+1415"secret\n`,
    'The file is not valid CSV at line 602: check its quotes',
  ],
  [
    'of one cell in quotes',
    `${good}"${'x'.repeat(10_000_000)}"`,
    'The row at line 602 of the CSV file is longer than 262144 bytes: check its quotes',
  ],
  [
    'of one line',
    `${good}${'x'.repeat(10_000_000)}`,
    'Line 602 of the file is longer than 262144 bytes: check its line breaks',
  ],
];

test.each(failing)('%s is 400, and nothing of it stays', async (_, csv, message) => {
  const whole = Buffer.from(csv);
  const parts = [whole.subarray(0, 5_000), whole.subarray(5_000)];
  expect(await failureOf(fixture.upload(bytes(...parts)))).toEqual([400, message]);
  expect(await fixture.stored()).toEqual([0, 0]);
});

test('above 10 MB is 413, before the rest is read', async () => {
  let chunksRead = 0;
  async function* endless() {
    for (;;) {
      chunksRead += 1;
      yield Buffer.from(`phone_number,note\n${`+14155550101,${'x'.repeat(900)}\n`.repeat(1_000)}`);
    }
  }
  const tooLarge = [413, 'Request body is too large'];
  expect(await failureOf(fixture.upload(endless()))).toEqual(tooLarge);
  expect(chunksRead).toBeLessThan(15);
  expect(await fixture.stored()).toEqual([0, 0]);
});

describe('a file that ends early', () => {
  test.each([
    ['an error', new Error('aborted')],
    ['nothing at all', undefined],
  ])('with %s fails with just that, and leaves nothing', async (_, thrown) => {
    async function* broken() {
      yield Buffer.from(good);
      throw thrown;
    }
    const failed = await fixture.upload(broken()).catch((error: unknown) => ({ error }));
    expect(failed).toEqual({ error: thrown });
    expect(await fixture.stored()).toEqual([0, 0]);
  });
});
