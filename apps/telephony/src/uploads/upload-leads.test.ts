import { parseE164 } from '@error-contract/core/e164';
import { describe, expect, test } from 'vitest';
import { bytes, numbers } from '../testing/csv-sources.ts';
import { failureOf } from '../testing/failures.ts';
import { useUploads } from '../testing/upload-fixture.ts';

const fixture = useUploads();
const routeReason = 'phone_number is valid, but the route to it is not enabled in Telephony Config';

/** What the validator says about a value. */
function reasonOf(value: string): string {
  const result = parseE164(value);
  return result.ok ? 'none' : `phone_number ${result.message}`;
}

async function leads() {
  const { telephony, organizationId, campaignId } = fixture;
  const query = { page: 1, limit: 20 };
  const list = await telephony.leads.list(organizationId, campaignId, query);
  return list.data.map(({ phone_number, name, variables }) => ({ phone_number, name, variables }));
}

test('adds right rows with their variables, and says which it refused', async () => {
  const csv =
    '\ufeffname,phone_number,city,__proto__\r\n' +
    'Bo,+14155550101,"Paris, TX",p\r\n' +
    '\r\n' +
    ',+1 4155550102,"two\r\nlines"\r\n' +
    'Cy,+5351234567,\r\n' +
    'Di,,\r\n' +
    '"",+14155550103\r\n';
  const report = await fixture.upload(bytes(csv));
  expect(report).toEqual({
    upload_id: expect.stringMatching(/^upl_[0-9a-f]{24}$/),
    accepted: 2,
    refused: 3,
    errors: [
      { line: 5, reason: reasonOf('+1 4155550102') },
      { line: 6, reason: routeReason },
      { line: 7, reason: reasonOf('') },
    ],
  });
  const [second, first] = await leads();
  expect(first).toMatchObject({ phone_number: '+14155550101', name: 'Bo' });
  expect(first?.variables).toEqual(JSON.parse('{"city":"Paris, TX","__proto__":"p"}'));
  expect(second).toMatchObject({ phone_number: '+14155550103', name: null });
});

test('a reason never shows the value', async () => {
  const values = ['+1415-secret', '00secret', 'sécret', '"+1""secret"', 'x'.repeat(2_000)];
  const { refused, errors } = await fixture.upload(bytes(`phone_number\n${values.join('\n')}`));
  expect(refused).toBe(values.length);
  expect(JSON.stringify(errors)).not.toMatch(/s.cret|xxx/);
});

test('what SQL, JSON and arrays of PostgreSQL give a meaning comes back as it was', async () => {
  const cells = ["'; drop table leads; --", '{"a":1}', '{NULL,"x"}', 'NULL', '\\', '\\N', '\t'];
  const quoted = cells.map((cell) => `+14155550101,"${cell.replaceAll('"', '""')}",x\n`);
  await fixture.upload(bytes(`phone_number,name,\\u0061\n${quoted.join('')}`));
  const found = (await leads()).reverse();
  expect(found.map(({ name }) => name)).toEqual(cells);
  expect(found[0]?.variables).toEqual({ '\\u0061': 'x' });
});

test('shows the first 20 refused rows', async () => {
  const csv = `phone_number\n${'+5351234567\n'.repeat(25)}`;
  const { refused, errors } = await fixture.upload(bytes(csv));
  expect(refused).toBe(25);
  expect(errors).toHaveLength(20);
  expect(errors[19]).toEqual({ line: 21, reason: routeReason });
});

test('refuses a cell that cannot be stored', async () => {
  const row = (cell: string) => `+14155550101,${cell}\n`;
  const csv = `phone_number,a\n${row('x\u0000')}${row('y'.repeat(1_001))}`;
  const reason = 'a column is longer than 1000 characters or has a NUL in it';
  const { errors } = await fixture.upload(bytes(csv));
  expect(errors).toEqual([2, 3].map((line) => ({ line, reason })));
});

test('a number that is there twice, or in another upload, is called twice', async () => {
  await fixture.upload(bytes('phone_number\n+14155550101\n+14155550101\n'));
  await fixture.upload(bytes('phone_number\n+14155550101\n'));
  expect(await fixture.shown()).toBe(3);
});

test('a header and nothing else is an upload of nothing', async () => {
  expect(await fixture.upload(bytes('phone_number'))).toMatchObject({ accepted: 0, refused: 0 });
});

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

describe('a file that breaks off', () => {
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
