import { blocked } from './states.ts';

/** A row that an upload refuses while it keeps the others: what is wrong, the file, the reason. */
type RefusedRow = readonly [name: string, csv: string, reason: string];

const inE164 = 'phone_number must be in E.164 format';

/** Files whose second line is refused. */
export const refusedRows: readonly RefusedRow[] = [
  ['a number without +', 'phone_number\n9876543210\n', `${inE164}: does not start with +`],
  ['digits that were lost', 'phone_number\n+9198765\n', `${inE164}: has 7 digits, not 12`],
  ['no number', 'phone_number,name\n,Asha\n', `${inE164}: is empty`],
  ['a blocked destination', 'phone_number\n+5351234567\n', blocked],
  [
    'a comma without quotes',
    'phone_number,name\n+14155550123,Smith, John\n',
    'The row has 3 cells, but the header has 2. Put a cell that has a comma in it in quotes.',
  ],
  [
    'a text of 1001 characters',
    `phone_number,name\n+14155550123,${'a'.repeat(1_001)}\n`,
    'The text in column 2 is longer than 1000 characters',
  ],
  [
    'a NUL in a text',
    'phone_number,name\n+14155550123,a\u0000b\n',
    'The text in column 2 has a NUL character in it',
  ],
];
