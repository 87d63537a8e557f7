import { parseE164 } from '@error-contract/core/e164';
import { blocked } from './csv-files.ts';

/** A row below `phone_number,city`, and the reason for which a report lists it. */
type RefusedRow = readonly [name: string, row: string, reason: string];

const to = '+14155550123';

function reasonOf(value: string): string {
  const result = parseE164(value);
  return result.ok ? '' : `phone_number ${result.message}`;
}

/** Rows that an upload refuses. It stores the others. */
export const refusedRows: readonly RefusedRow[] = [
  ['a number without a country code', '0415 5550123,Ulm', reasonOf('0415 5550123')],
  ['no number', ',Ulm', reasonOf('')],
  ['a number in scientific notation', '9.19877E+11,Ulm', reasonOf('9.19877E+11')],
  ['a route that is not enabled', '+5351234567,Ulm', blocked],
  [
    'a comma without quotes',
    `${to},Paris, TX`,
    'The row has 3 cells, but the header has 2. Put a cell that has a comma in it in quotes.',
  ],
  [
    'a text of 1001 characters',
    `${to},${'x'.repeat(1_001)}`,
    'The text in column 2 is longer than 1000 characters',
  ],
  ['a NUL character', `${to},Ulm\0`, 'The text in column 2 has a NUL character in it'],
];
