import { expect, test } from 'vitest';
import { readLeads } from './read-leads.ts';
import { samples } from './samples.ts';

const said = new Map<string, unknown>([
  ['a good file', { accepted: 3, refused: 0 }],
  ['a mixed file', { accepted: 1, refused: 6, columns: ['Name', 'phone_number'] }],
  ['a title above the header', { problem: [400, expect.stringContaining('Line 2 has it')] }],
  ['bars between the columns', { problem: [400, expect.stringContaining('separated by |')] }],
  ['an open quote', { problem: [400, expect.stringContaining('line 2')] }],
  ['an Excel workbook', { problem: [400, expect.stringContaining('Excel workbook')] }],
]);

test.each(samples)('%s', async (name, text) => {
  expect(await readLeads(new Blob([text]))).toMatchObject(said.get(name) as object);
});

test('a refused row has its line, its text, the reason and what may have been meant', async () => {
  const { rows } = await readLeads(new Blob(['phone_number\n+919876543210\n+91 98765 43210\n']));
  const reason = 'phone_number must be in E.164 format: has a space at position 4';
  expect(rows).toEqual([
    { line: 3, value: '+91 98765 43210', reason, suggestion: '+919876543210' },
  ]);
});

test.each<[string, string, number, string]>([
  ['more than 10 MB', 'x'.repeat(10 * 1024 * 1024 + 1), 413, 'Request body is too large'],
  [
    '101 columns',
    `phone_number${',a'.repeat(0)}${Array.from({ length: 100 }, (_, i) => `,c${i}`).join('')}\n`,
    400,
    'The file has 101 columns. At most 100 are allowed.',
  ],
])('%s', async (_, text, ...problem) => {
  expect((await readLeads(new Blob([text]))).problem).toEqual(problem);
});

test('of many refused rows the first hundred are kept, and all are counted', async () => {
  const { refused, rows } = await readLeads(new Blob([`phone_number\n${'1\n'.repeat(250_000)}`]));
  expect([refused, rows.length]).toEqual([250_000, 100]);
});
