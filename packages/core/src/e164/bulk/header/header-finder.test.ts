import { describe, expect, test } from 'vitest';
import { createCsvReader } from '../create-csv-reader.ts';
import type { CsvReaderOptions } from '../scanner-options.ts';

interface Options extends CsvReaderOptions {
  readonly column?: string | number;
}

import { UnreadableFileError } from '../unreadable-file-error.ts';

/** Reads single characters and the whole: the columns, and the lines of the rows. */
function read(text: string, { column = 'phone_number', ...options }: Options = {}) {
  const results = [[text], Array.from(text)].map((parts) => {
    const reader = createCsvReader(column, options);
    const rows = [...parts.flatMap((part) => reader.write(part)), ...reader.end()];
    return [reader.columns.join('|'), ...rows.map(({ line, value }) => `${line} ${value}`)];
  });
  expect(results[1]).toEqual(results[0]);
  return results[0];
}

const right: [name: string, text: string, columns: string, options?: Options][] = [
  ['a comma', 'name,phone_number\nx,+1', 'name|phone_number'],
  ['a semicolon', 'name;phone_number\nx;+1', 'name|phone_number'],
  ['a tab', 'name\tphone_number\nx\t+1', 'name|phone_number'],
  ['a semicolon, and a comma in a name', 'a, b;phone_number\nx;+1', 'a, b|phone_number'],
  ['a comma, and a semicolon in a name', 'a;b,phone_number\nx,+1', 'a;b|phone_number'],
  ['quotes, and all of them in a name', '"a,;\t|b",phone_number\nx,+1', 'a,;\t|b|phone_number'],
  ['a line break in a name', '"a\nb",phone_number\n\nx,+1', 'a\nb|phone_number'],
  ['one column', 'phone_number\n+1', 'phone_number'],
  ['what the option says', 'name|phone_number\nx|+1', 'name|phone_number', { delimiter: '|' }],
  ['what the file says', 'sep=|\nname|phone_number\nx|+1', 'name|phone_number'],
  ['in other letters', 'SEP=;\r\nname;phone_number\r\nx;+1', 'name|phone_number'],
  ['in quotes', '"sep=;"\nname;phone_number\nx;+1', 'name|phone_number'],
  ['a tab', 'sep=\t\nname\tphone_number\nx\t+1', 'name|phone_number'],
  ['with a mark behind it', 'sep=;\n\ufeff"name";phone_number\nx;+1', 'name|phone_number'],
  ['and with a mark before it', '\ufeffsep=;\nname;phone_number\nx;+1', 'name|phone_number'],
  [
    'less than the option',
    'sep=,\nname;phone_number\nx;+1',
    'name|phone_number',
    { delimiter: ';' },
  ],
  ['letters', 'Name,Phone_Number\nx,+1', 'Name|phone_number'],
  ['spaces', 'name, phone  number\nx,+1', 'name|phone_number'],
  ['no spaces', 'name,phoneNumber\nx,+1', 'name|phone_number'],
  ['hyphens', 'name,PHONE-NUMBER\nx,+1', 'name|phone_number'],
  [
    'another spelling of the option',
    'name,phone_number\nx,+1',
    'name|Phone No',
    { column: 'Phone No' },
  ],
  ['spaces in quotes', 'name," phone_number "\nx,+1', 'name|phone_number'],
  ['empty names', ',phone_number,,\nx,+1,,', '|phone_number'],
  ['names of objects', '__proto__,phone_number,toString\nx,+1', '__proto__|phone_number|toString'],
];

describe('the header of', () => {
  test.each(right)('%s: %j', (_, text, columns, options) => {
    if (options?.column === 'Phone No') text = text.replace('phone_number', 'phone_no');
    expect(read(text, options)).toEqual([columns, `${text.split(/\r?\n/).length} +1`]);
  });

  test('10,000 columns', () => {
    const names = Array.from({ length: 9_999 }, (_, index) => `x${index}`);
    expect(read(`phone_number,${names.join()}\n+1\n`)).toEqual([
      `phone_number|${names.join('|')}`,
      '2 +1',
    ]);
  });
});

test('a file of rows alone may say what separates them', () => {
  expect(read('sep=;\nx;+1\n', { column: 1 })).toEqual(['', '2 +1']);
  expect(read('x,+1\n', { column: 1 })).toEqual(['', '1 +1']);
});

const none = 'The first line has no phone_number column';
const twice = (name: string, columns: string, line = 'The first line') =>
  `${line} has the name ${name} twice, in columns ${columns}. Remove or rename one of them.`;
const separated = (by: string) =>
  `${none}: its columns seem to be separated by ${by}. Separate them by commas, semicolons or tabs.`;
const above = (line: number) => ` Line ${line} has it: remove the lines above it.`;
const titles = 'Table 1\n'.repeat(9);
const wrong: [name: string, text: string, message: string][] = [
  ['nothing', '', 'The file is empty. Its first line needs a phone_number column.'],
  ['white space', ' \n\t,\r\n', 'The file is empty. Its first line needs a phone_number column.'],
  ['other names', 'Name,Tel\nx,+1', `${none}. Found: Name, Tel`],
  ['other names, and semicolons', 'Name;Tel\nx;+1', `${none}. Found: Name, Tel`],
  ['other names, and bars', '"a, b"|Tel\nx|+1', `${none}. Found: "a, b", Tel`],
  [
    'other names in line 3',
    '\n\nName,Tel\n',
    'Line 3 has no phone_number column. Found: Name, Tel',
  ],
  ['sep= alone', 'sep=', `${none}. Found: sep=`],
  [
    'sep= with a letter that is not ASCII',
    'sep=ä\nphone_number',
    `${none}. Found: sep=ä.${above(2)}`,
  ],
  [
    '12 names',
    'a,b,c,d,e,f,g,h,i,j,k,l',
    `${none}. Found: a, b, c, d, e, f, g, h, i, j and 2 more`,
  ],
  ['a long name', 'x'.repeat(99), `${none}. Found: ${'x'.repeat(40)}`],
  ['signs that end a line', 'a\u0085b\u001b[1m,c', `${none}. Found: a b [1m, c`],
  [
    'a row',
    '+14155550101,Bo\n',
    `${none}. It seems to be a row: put the names of the columns above it.`,
  ],
  ['bars', 'name|phone_number\nx|+1', separated('|')],
  ['carets', 'phone_number^name\n+1^x', separated('^')],
  ['a title', 'My contacts,\nphone_number,name\n', `${none}. Found: My contacts.${above(2)}`],
  [
    'a title and an empty line',
    'Table 1\n\nphone_number,name\n',
    `${none}. Found: Table 1.${above(3)}`,
  ],
  ['a title with a date', 'of 2026-11-29\nphone_number', `${none}.${above(2)}`],
  ['nine lines of a title', `${titles}phone_number\n`, `${none}. Found: Table 1.${above(10)}`],
  ['ten', `Table 1\n${titles}phone_number\n`, `${none}. Found: Table 1`],
  [
    '100,001 columns',
    `phone_number${','.repeat(100_000)}`,
    'The first line has more than 16384 columns. Remove those that are not needed.',
  ],
  ['the column twice', 'phone_number,phone_number\n+1,+2', twice('phone_number', '1 and 2')],
  ['it spelled otherwise', 'phone_number,x,Phone Number\n+1', twice('phone_number', '1 and 3')],
  ['another twice', 'phone_number,city,city\n+1', twice('city', '2 and 3')],
  ['another twice, below sep=', 'sep=;\nphone_number;a,b;A,B', twice('"a,b"', '2 and 3', 'Line 2')],
  ['HTML', '<table><tr><td>phone_number', 'This is HTML or XML. Export it as CSV (UTF-8).'],
  ['JSON', '{"phone_number": "+1"}', 'This is JSON. Export it as CSV (UTF-8).'],
  [
    'JSON in one line',
    '[{"phone_number":"+1","name":"x"}]',
    'This is JSON. Export it as CSV (UTF-8).',
  ],
  ['JSON in lines', '[\n{"phone_number":"+1"}]', 'This is JSON. Export it as CSV (UTF-8).'],
  ['RTF', '{\\rtf1\\ansi phone_number', 'This is RTF. Export it as CSV (UTF-8).'],
  ['a vCard', 'BEGIN:VCARD\nTEL:+1', 'This is a vCard. Export it as CSV (UTF-8).'],
  [
    'NULs',
    'a\0,phone_number',
    'The file is no text, or UTF-16 without a byte order mark. Export it as CSV (UTF-8).',
  ],
];

describe('a file is refused for', () => {
  test.each(wrong)('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(new UnreadableFileError(message));
  });
});
