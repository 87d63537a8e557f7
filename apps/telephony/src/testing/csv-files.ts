import { byTab, type CsvExport, type Lead, to, utf16 } from './csv-export.ts';

const z: readonly Lead[] = [['Z']];
const zoe: readonly Lead[] = [['Zoë']];
const cells = (count: number, header: number) =>
  `The row has ${count} cells, but the header has ${header}. Put a cell that has a comma in it in quotes.`;
/** The advice of the 403. */
export const blocked =
  'The number is valid, but the route to it is not enabled. Check Workspace Settings > Telephony ' +
  'Config for the destination country and network-group prefix, or use an enabled SIP/BYOC route.';
const numbers = Array.from({ length: 25 }, (_, index) => String(index));

/** Files that are read, with the rows that are refused. */
export const readableFiles: readonly CsvExport[] = [
  {
    name: '25 bad rows',
    file: `phone_number\n${numbers.join('\n')}\n`,
    refused: numbers.map((number, index) => [index + 2, number]),
  },
  { name: 'an empty line first', file: `\n\nphone_number,name\n${to},Z\n`, leads: z },
  {
    name: 'blocked numbers',
    file: 'phone_number\n+5351234567\n+33612345678\n',
    refused: [
      [2, blocked],
      [3, blocked],
    ],
  },
  {
    name: 'a number twice',
    file: `phone_number\n${to}\n${to}\n`,
    leads: [[null], [null]],
  },
  {
    name: 'Excel, an apostrophe before the number',
    file: `phone_number,name\r\n'${to},Z\r\n`,
    refused: [[2, `'${to}`]],
  },
  { name: 'Excel in German', file: `\ufeffphone_number;name\r\n${to};Zoë\r\n`, leads: zoe },
  {
    name: 'Excel, a formula',
    file: `phone_number,name\r\n"=""${to}""",Z\r\n`,
    refused: [[2, `="${to}"`]],
  },
  {
    name: 'Excel, a lost plus',
    file: 'phone_number,name\r\n14155550101,Z\r\n',
    refused: [[2, '14155550101']],
  },
  {
    name: 'Excel, a number in scientific notation',
    file: 'phone_number,name\r\n9.19877E+11,Z\r\n',
    refused: [[2, '9.19877E+11']],
  },
  { name: 'Excel, sep=;', file: `sep=;\r\nphone_number;name\r\n${to};Z\r\n`, leads: z },
  { name: 'Excel, sep= and a tab', file: `sep=\t\r\n${byTab}`, leads: z },
  {
    name: 'Excel, sep= and a mark behind it',
    file: `sep=|\n\ufeffphone_number|name\n${to}|Z`,
    leads: z,
  },
  { name: 'Excel, "Unicode text"', file: utf16(`\ufeff${byTab}`), leads: z },
  { name: 'UTF-16, big end first', file: utf16(`\ufeff${byTab}`).swap16(), leads: z },
  { name: 'Excel, "CSV UTF-8"', file: `\ufeffphone_number,name\r\n${to},Zoë\r\n`, leads: zoe },
  {
    name: 'numbers as people write them',
    file: 'phone_number\n+1 (415) 555-0123\n+91-98765-43210\n00919876543210\n',
    refused: [
      [2, '+1 (415) 555-0123'],
      [3, '+91-98765-43210'],
      [4, '00919876543210'],
    ],
  },
  { name: 'Google Sheets', file: `phone_number,name\n${to},Z`, leads: z },
  { name: 'a header in camelCase', file: `phoneNumber,name\n${to},Z\n`, leads: z },
  { name: 'a header with capitals', file: `Phone_Number,Name\n${to},Z\n`, leads: z },
  { name: 'a header with a hyphen', file: `PHONE-NUMBER,NAME\n${to},Z\n`, leads: z },
  { name: 'a header alone', file: 'phone_number,name\n', leads: [] },
  { name: 'a header in quotes', file: `" phone_number ","name"\n"${to}","Z"\n`, leads: z },
  { name: 'a header with a space', file: `Phone Number,Name\n${to},Z\n`, leads: z },
  { name: 'a space before the number', file: `phone_number,name\n ${to},Z\n`, leads: z },
  {
    name: 'invisible signs around the number',
    file: `phone_number\n\u202a${to}\u202c\n`,
    refused: [[2, `\u202a${to}\u202c`]],
  },
  { name: 'CR alone', file: `phone_number,name\r${to},Z\r`, leads: z },
  { name: 'the name with a capital', file: `phone_number,Name\n${to},Z\n`, leads: z },
  {
    name: 'a space that does not break in the number',
    file: 'phone_number\n+1\u00a04155550101\n',
    refused: [[2, '+1\u00a04155550101']],
  },
  {
    name: 'names that objects have',
    file: `phone_number,__proto__,constructor\n${to},a,b\n`,
    leads: [[null, JSON.parse('{"__proto__":"a","constructor":"b"}')]],
  },
  { name: 'a quote in a cell', file: `phone_number,name\n${to},5" pipe\n`, leads: [['5" pipe']] },
  {
    name: 'a line break in quotes',
    file: `phone_number,note\n${to},"line1\nline2"\n98,"x"\n`,
    leads: [[null, { note: 'line1\nline2' }]],
    refused: [[4, '98']],
  },
  {
    name: 'a row that is too long',
    file: `phone_number,name\n${to},Z,extra,cells\n`,
    refused: [[2, cells(4, 2)]],
  },
  {
    name: 'a row that is too short',
    file: `phone_number,name,city\n${to}\n`,
    leads: [[null, { city: '' }]],
  },
  {
    name: 'curved quotes',
    file: `phone_number,name\n\u201c${to}\u201d,Z\n`,
    refused: [[2, `\u201c${to}\u201d`]],
  },
  { name: 'a space after the comma', file: `name, phone_number\nZ, ${to}\n`, leads: z },
  {
    name: 'a space after the comma, and quotes',
    file: `name, phone_number\n"Z" , "${to}" \n`,
    leads: z,
  },
  { name: 'empty columns at the end', file: `phone_number,name,,,\n${to},Z,,,\n`, leads: z },
  { name: 'a column without a name', file: `,phone_number,name\n0,${to},Z\n`, leads: z },
  { name: 'empty rows at the end', file: `phone_number,name\n${to},Z\n,\n,\n,,\n`, leads: z },
  { name: 'the end of a file of DOS', file: `phone_number,name\r\n${to},Z\r\n\x1a`, leads: z },
  { name: 'a space after the number', file: `phone_number,name\n${to} ,Z\n`, leads: z },
  { name: 'tabs', file: byTab, leads: z },
  {
    name: 'a comma without quotes',
    file: `phone_number,name\n${to},Smith, John\n`,
    refused: [[2, cells(3, 2)]],
  },
  {
    name: 'a comma without quotes before the number',
    file: `name,phone_number\nSmith, John,${to}\nZ,${to}\n`,
    leads: z,
    refused: [[2, cells(3, 2)]],
  },
  {
    name: 'NULs in a row',
    file: `phone_number,name\n${to},Z\0\n+1415\0,Y\n`,
    refused: [
      [2, 'The text in column 2 has a NUL character in it'],
      [3, '+1415\0'],
    ],
  },
  {
    name: 'quotes everywhere',
    file: `"phone_number","name"\r\n"${to}","Z"\r\n"",""\r\n`,
    leads: z,
  },
];
