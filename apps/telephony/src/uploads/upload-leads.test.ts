import { parseE164 } from '@error-contract/core/e164';
import { expect, test } from 'vitest';
import { destinationBlocked } from '../telephony-config/route-checker.ts';
import { bytes } from '../testing/csv-sources.ts';
import { useUploads } from '../testing/upload-fixture.ts';

const fixture = useUploads();
const routeReason = destinationBlocked(403).message;

/** The message of the validator for a value. */
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

test('adds valid rows with their variables, and lists the refused ones', async () => {
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
      { line: 4, reason: reasonOf('+1 4155550102') },
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

test('characters with a meaning in SQL, JSON or PostgreSQL arrays come back unchanged', async () => {
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
  const { errors } = await fixture.upload(bytes(csv));
  expect(errors).toEqual([
    { line: 2, reason: 'The text in column 2 has a NUL character in it' },
    { line: 3, reason: 'The text in column 2 is longer than 1000 characters' },
  ]);
});

test('the same number twice, or in another upload, is two leads', async () => {
  await fixture.upload(bytes('phone_number\n+14155550101\n+14155550101\n'));
  await fixture.upload(bytes('phone_number\n+14155550101\n'));
  expect(await fixture.shown()).toBe(3);
});

test('a header alone is an upload without leads', async () => {
  expect(await fixture.upload(bytes('phone_number'))).toMatchObject({ accepted: 0, refused: 0 });
});
