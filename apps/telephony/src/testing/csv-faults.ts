import { byTab, type CsvExport, to, utf16 } from './csv-export.ts';

const none = 'The first line has no phone_number column';
const asCsv = 'Export it as CSV (UTF-8).';
const workbook = `This is an Excel workbook. ${asCsv}`;
const withoutMark = `The file is UTF-16 without a byte order mark. ${asCsv}`;
const notUtf8 = (line: number) => `The file is not UTF-8: see line ${line}. ${asCsv}`;
const twice = (name: string, columns: string) =>
  `The first line has the name ${name} twice, in columns ${columns}. Remove or rename one of them.`;
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** Files that are refused. */
export const unreadableFiles: readonly CsvExport[] = [
  {
    name: 'the column twice, once with a blocked number',
    file: `phone_number,phone_number\n${to},+5351234567\n${to},not a number\n`,
    fault: twice('phone_number', '1 and 2'),
  },
  {
    name: 'the column twice',
    file: `phone_number,phone_number\n${to},+14155550123\n`,
    fault: twice('phone_number', '1 and 2'),
  },
  {
    name: 'the column twice, in other letters',
    file: `phone_number,name,Phone Number\n${to},Z,+5351234567\n`,
    fault: twice('phone_number', '1 and 3'),
  },
  {
    name: 'another column twice',
    file: `phone_number,city,city\n${to},A,B\n`,
    fault: twice('city', '2 and 3'),
  },
  {
    name: 'nothing',
    file: '',
    fault: 'The file is empty. Its first line needs a phone_number column.',
  },
  { name: 'UTF-16 without a mark', file: utf16(byTab), fault: withoutMark },
  { name: 'UTF-16 without a mark, big end first', file: utf16(byTab).swap16(), fault: withoutMark },
  {
    name: 'another header',
    file: `phone,name\n${to},Z\n`,
    fault: `${none}. Found: phone, name`,
  },
  {
    name: 'another header with semicolons',
    file: `Name;Tel\nZ;${to}\n`,
    fault: `${none}. Found: Name, Tel`,
  },
  {
    name: 'no header',
    file: `${to},Z\n+14155550102,Y\n`,
    fault: `${none}. It seems to be a row: put the names of the columns above it.`,
  },
  {
    name: 'Numbers, the name of the table',
    file: `Table 1\n\nphone_number,name\n${to},Z\n`,
    fault: `${none}. Found: Table 1. Line 3 has it: remove the lines above it.`,
  },
  {
    name: 'bars',
    file: `phone_number|name\n${to}|Z\n`,
    fault: `${none}: its columns seem to be separated by |. Separate them by commas, semicolons or tabs.`,
  },
  {
    name: 'a title',
    file: `My contacts,\nphone_number,name\n${to},Z\n`,
    fault: `${none}. Found: My contacts. Line 2 has it: remove the lines above it.`,
  },
  {
    name: 'windows-1252',
    file: latin1(`phone_number,name\r\n${to},Zo\xeb\r\n`),
    fault: notUtf8(2),
  },
  {
    name: 'windows-1252 in the header',
    file: latin1(`phone_number,gr\xf6\xdfe\n`),
    fault: notUtf8(1),
  },
  {
    name: 'the start of a workbook',
    file: latin1('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0'),
    fault: workbook,
  },
  {
    name: 'a quote that is never closed',
    file: `phone_number,name\n${to},"Z\n+14155550102,Y\n`,
    fault: 'The file is not valid CSV: the quote that opens at line 2 is never closed',
  },
];
