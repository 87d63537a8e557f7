import { expect, test } from 'vitest';
import { checkE164Lines } from './check-e164-lines.ts';
import { createE164Scanner } from './create-e164-scanner.ts';
import type { InvalidLine } from './scanner-options.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const good = '+919876543210';

test('strings are told with their index from 1', () => {
  const invalid: InvalidLine[] = [];
  const throwing = {
    toString() {
      throw new Error('read');
    },
  };
  const lines = [good, 'x', undefined, 91, throwing, Object.create(null)] as string[];
  const verdicts = checkE164Lines(lines, { onInvalid: (line) => invalid.push(line) });
  expect([...verdicts]).toEqual([1, 0, 0, 0, 0, 0]);
  expect(invalid).toEqual([
    { line: 2, value: 'x' },
    { line: 3, value: 'undefined' },
    { line: 4, value: '91' },
    { line: 5, value: 'object' },
    { line: 6, value: 'object' },
  ]);
});

const open = `name,phone_number,city\nBo,"${good}\nCy,x,y\n`;
test.each<[string, () => unknown, new () => Error, string]>([
  [
    'a column that is not there',
    () => checkE164Lines(bytesOf('phone\nx\n'), { column: 'phone_number' }),
    Error,
    'The first line has no column "phone_number"',
  ],
  [
    'an empty file',
    () => checkE164Lines(new Uint8Array(), { column: 'phone_number' }),
    Error,
    'The first line has no column "phone_number"',
  ],
  [
    'a quote that stays open',
    () => checkE164Lines(bytesOf(open), { column: 'phone_number' }),
    SyntaxError,
    'The quote that opens in line 2 is never closed',
  ],
  [
    'a quote that opens further down in a row',
    () => checkE164Lines(bytesOf('x\n"two\nlines","y\n\n'), { column: 0 }),
    SyntaxError,
    'The quote that opens in line 3 is never closed',
  ],
  [
    'a text',
    () => checkE164Lines(good as never),
    TypeError,
    'lines must be an array of strings, or the bytes of a file as a Uint8Array',
  ],
  [
    'a negative column',
    () => createE164Scanner({ column: -1 }),
    TypeError,
    'column must be the name of a column, or its index from 0',
  ],
  [
    'a long delimiter',
    () => createE164Scanner({ delimiter: '||' }),
    TypeError,
    'delimiter must be one ASCII character, and no digit, +, quote or line break',
  ],
  [
    'a delimiter that stands in numbers',
    () => createE164Scanner({ delimiter: '+' }),
    TypeError,
    'delimiter must be one ASCII character, and no digit, +, quote or line break',
  ],
  [
    'a delimiter that is no text',
    () => createE164Scanner({ delimiter: ['x'] as never }),
    TypeError,
    'delimiter must be one ASCII character, and no digit, +, quote or line break',
  ],
  [
    'no function',
    () => createE164Scanner({ onInvalid: 'x' as never }),
    TypeError,
    'onInvalid must be a function',
  ],
])('%s is refused', (_, run, kind, message) => {
  expect(run).toThrow(kind);
  expect(run).toThrow(message);
});
