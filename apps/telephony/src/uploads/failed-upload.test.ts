import { describe, expect, test } from 'vitest';
import { bytes, numbers } from '../testing/csv-sources.ts';
import { failureOf } from '../testing/failures.ts';
import { useUploads } from '../testing/upload-fixture.ts';

const fixture = useUploads();
const noColumn = 'The CSV file needs a phone_number column in its first line';
const badColumns = 'The CSV file has too many columns, or a name of one is malformed';
const notUtf8 = 'The file is not UTF-8. Save it as CSV with the encoding UTF-8.';
const good = numbers(600);
const failing: [name: string, csv: string | Uint8Array, message: string][] = [
  ['empty', '', noColumn],
  ['nothing but line breaks', '\r\n\r\n', noColumn],
  ['without the column', 'phone,name\n+14155550101,x\n', noColumn],
  ['of semicolons', 'phone_number;name\n+14155550101;x\n', noColumn],
  ['with 101 columns', `phone_number${',x'.repeat(100)}`, badColumns],
  ['with 100,000 columns', `phone_number${','.repeat(100_000)}`, badColumns],
  ['with a column name of 1001 characters', `phone_number,${'x'.repeat(1_001)}`, badColumns],
  ['in UTF-16 without a mark', Buffer.from('phone_number\n', 'utf16le'), notUtf8],
  ['in Latin-1 after a batch', Buffer.from(`${good}é`, 'latin1'), notUtf8],
  [
    'with an open quote after a batch',
    `${good}"+14155550101\n`,
    'The file is not valid CSV: the quote that opens at line 602 is never closed',
  ],
  [
    'with a quote inside after a batch',
    `${good}+1415"secret"\n`,
    'The file is not valid CSV at line 602: check its quotes',
  ],
  [
    'of one cell',
    `${good}"${'x'.repeat(10_000_000)}"`,
    'The row at line 602 of the CSV file is longer than 262144 characters: check its quotes',
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
