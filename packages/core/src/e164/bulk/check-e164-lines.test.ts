import { expect, test } from 'vitest';
import { checkE164Lines } from './check-e164-lines.ts';
import { createE164Scanner } from './create-e164-scanner.ts';
import type { InvalidLine } from './scanner-options.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const good = '+919876543210';

test('invalid strings are reported with their index from 1', () => {
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

const column = 'phone_number';
const open = `name,phone_number,city\nBo,"${good}\nCy,x,y\n`;
const empty = 'The file is empty. Its first line needs a phone_number column.';
const noColumn = 'The first line has no phone_number column. Found: phone';
const badQuotes = 'The file is not valid CSV at line 2: check its quotes';
const neverClosed = (line: number) =>
  `The file is not valid CSV: the quote that opens at line ${line} is never closed`;
const badDelimiter =
  'The option delimiter of createE164Scanner is one ASCII character, and no digit, +, quote or line break';
const badLines = 'lines must be an array of strings, or the bytes of a file as a Uint8Array';
const badColumn =
  'The option column of createE164Scanner is the name of a column, or its index from 0';
const check = (text: string, at: string | number) => () =>
  checkE164Lines(bytesOf(text), { column: at });
const create = (options: object) => () => createE164Scanner(options);

test.each<[string, () => unknown, new () => Error, string]>([
  ['a missing column', check('phone\nx\n', column), UnreadableFileError, noColumn],
  ['an empty file', check('', column), UnreadableFileError, empty],
  ['a quote that stays open', check(open, column), UnreadableFileError, neverClosed(2)],
  ['one on a later line of a row', check('x\n"two\nlines","y\n\n', 0), SyntaxError, neverClosed(3)],
  ['text behind quotes', check(`x\n"+91"9876543210\n`, 0), SyntaxError, badQuotes],
  ['quotes behind quotes', check(`x\n"Bo" "x"\n`, 0), SyntaxError, badQuotes],
  ['a text', () => checkE164Lines(good as never), TypeError, badLines],
  ['a negative column', create({ column: -1 }), TypeError, badColumn],
  ['a long delimiter', create({ delimiter: '||' }), TypeError, badDelimiter],
  ['a delimiter that numbers contain', create({ delimiter: '+' }), TypeError, badDelimiter],
  ['a delimiter that is not a string', create({ delimiter: ['x'] }), TypeError, badDelimiter],
  [
    'no function',
    create({ onInvalid: 'x' }),
    TypeError,
    'The option onInvalid of createE164Scanner is a function',
  ],
])('%s is refused', (_, run, kind, message) => {
  expect(run).toThrow(kind);
  expect(run).toThrow(message);
});
