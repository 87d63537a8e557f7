import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isE164 } from '../is-e164.ts';
import { checkE164Lines } from './check-e164-lines.ts';
import { createE164Scanner } from './create-e164-scanner.ts';
import type { E164ScannerOptions, InvalidLine } from './scanner-options.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Scans in chunks of this size, and collects the verdicts and the invalid lines. */
function scan(bytes: Uint8Array, size: number, options: E164ScannerOptions = {}) {
  const invalid: InvalidLine[] = [];
  const scanner = createE164Scanner({ ...options, onInvalid: (line) => invalid.push(line) });
  const verdicts: number[] = [];
  for (let index = 0; index < bytes.length; index += size) {
    verdicts.push(...scanner.write(bytes.subarray(index, index + size)));
  }
  verdicts.push(...scanner.end());
  expect([scanner.lines, scanner.valid]).toEqual([
    verdicts.length,
    verdicts.filter((verdict) => verdict === 1).length,
  ]);
  return { verdicts, invalid };
}

const sizes = [1, 2, 3, 7, 16, 33, 1_000];
const good = '+919876543210';
const other = '+14155550100';

const texts: [string, string, number[]][] = [
  ['nothing', '', []],
  ['one line without a line break', good, [1]],
  ['one line', `${good}\n`, [1]],
  ['CRLF', `${good}\r\n${other}\r\n`, [1, 1]],
  ['CR', `${good}\r${other}\r`, [1, 1]],
  ['all of them', `${good}\n${other}\r\n${good}\r${other}`, [1, 1, 1, 1]],
  ['a return inside', `+9198\r76543210\n${good}\n`, [0, 0, 1]],
  ['returns before a line feed', `${good}\r\r\n${good}`, [1, 0, 1]],
  ['empty lines', `\n${good}\n\n`, [0, 1, 0]],
  ['a byte order mark', `\ufeff${good}\n`, [1]],
  ['two of them', `\ufeff\ufeff${good}\n`, [0]],
  ['a byte order mark alone', '\ufeff', []],
  ['quotes', `"${good}"\n`, [0]],
  ['several columns', `${good},${other}\n`, [0]],
  ['something after a number', `${good} \n${good}\u0000\n${good}0\n${good}\n`, [0, 0, 0, 1]],
  ['a part of a byte order mark', '\u00ef+919876543210\n', [0]],
  ['too few digits', '+1\n+12\n+123\n+1415\n+14155\n+141555\n', [0, 0, 0, 0, 0, 0]],
  ['no number', `+\n${good}\n9876543210\nÄ\n`, [0, 1, 0, 0]],
  ['a long line', `${'9'.repeat(5_000)}\n${good}\n`, [0, 1]],
];

describe.each(texts)('lines: %s', (_, text, verdicts) => {
  test('as a whole', () => {
    expect([...checkE164Lines(bytesOf(text))]).toEqual(verdicts);
  });

  test.each(sizes)('in chunks of %i', (size) => {
    expect(scan(bytesOf(text), size).verdicts).toEqual(verdicts);
  });
});

const tooMany =
  'The row has 4 cells, but the header has 3. Put a cell that has a comma in it in quotes.';
const header = 'name,phone_number,city\n';
const files: [string, string, number[], InvalidLine[]][] = [
  ['the header alone', header, [], []],
  ['the header without a line break', header.trim(), [], []],
  ['a row', `${header}Bo,${good},Paris\n`, [1], []],
  ['the last column', `city,phone_number\r\nParis,${good}\r\nBonn,${other}`, [1, 1], []],
  ['the only column', `phone_number\n${good}\n${other}\n`, [1, 1], []],
  ['a byte order mark', `\ufeffphone_number\n${good}\n`, [1], []],
  ['a byte order mark and quotes', `\ufeff"phone_number",x\n"${good}",y\n`, [1], []],
  ['quoted cells', `${header}"Bo","${good}","Paris"\n"Cy","${other}",""\n`, [1, 1], []],
  ['a delimiter in quotes', `${header}"Bo, Jr",${good},Paris\n`, [1], []],
  ['a quote in quotes', `${header}"Bo ""B""",${good},"Paris"\n`, [1], []],
  [
    'a line break in quotes',
    `${header}"two\nlines",${good},x\nCy,+1,x\n`,
    [1, 0],
    [{ line: 4, value: '+1' }],
  ],
  ['a row that is too short', `${header}Bo\nCy,${good}\n`, [0, 1], [{ line: 2, value: '' }]],
  [
    'empty rows',
    `\r\n,,\n${header}\n,,\nCy,${good}\n , ,\t\n\r\n"",""\nCy,x\n\x1a`,
    [1, 0],
    [{ line: 10, value: 'x' }],
  ],
  ['an empty cell', `${header}Bo,,Paris\n`, [0], [{ line: 2, value: '' }]],
  [
    'spaces around a cell',
    `${header}Bo, ${good}\t,x\nBo,\u00a0${good}\u3000,x\nBo, +1 ,x\n`,
    [1, 1, 0],
    [{ line: 4, value: '+1' }],
  ],
  [
    'spaces around quotes and in them',
    `${header}"Bo" , "${good}"\t, x\n "Cy","" ,x\nBo," ${other} ",x\n`,
    [1, 0, 1],
    [{ line: 3, value: '' }],
  ],
  ['CR', `${header.trim()}\rBo,${good},x\r"Cy",${other},y\r`, [1, 1], []],
  ['a quote inside of a cell', `${header}B"o,${good},5" pipe\nB ",${good},"x"\n`, [1, 1], []],
  [
    'more cells than columns',
    `${header}Bo,${good},Paris, TX\nSmith, John,${good},x\n"Cy",${other},y,,\nDi,${other},z,,\n`,
    [0, 0, 1, 1],
    [
      { line: 2, value: good, message: tooMany },
      { line: 3, value: 'John', message: tooMany },
    ],
  ],
  ['a number in another column', `${header}${good},x,${good}\n`, [0], [{ line: 2, value: 'x' }]],
  [
    'a very long cell',
    `${header}Bo,${'9'.repeat(9_999)},x\n${'x'.repeat(9_999)},${good},y\n`,
    [0, 1],
    [{ line: 2, value: '9'.repeat(256) }],
  ],
  [
    'a very long cell of other letters',
    `${header}Bo,${'é'.repeat(999)},x\n`,
    [0],
    [{ line: 2, value: 'é'.repeat(128) }],
  ],
];

describe.each(files)('CSV: %s', (_, text, verdicts, invalid) => {
  const column = 'phone_number';
  test('as a whole', () => {
    expect([...checkE164Lines(bytesOf(text), { column })]).toEqual(verdicts);
  });

  test.each(sizes)('in chunks of %i', (size) => {
    expect(scan(bytesOf(text), size, { column })).toEqual({ verdicts, invalid });
  });
});

test('a column by its index has no header, and a delimiter of its own', () => {
  const text = bytesOf(`Bo;${good}\nCy;x\n`);
  const options = { column: 1, delimiter: ';' };
  expect(scan(text, 5, options)).toEqual({
    verdicts: [1, 0],
    invalid: [{ line: 2, value: 'x' }],
  });
});

test.each(sizes)('in chunks of %i the verdicts are those of isE164', (size) => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 16 });
  const near = digits.map((text) => `+${text}`);
  const known = fc.constantFrom(good, other, '+598000412345678', '+3758001234567', '+35980012345');
  const slip = fc
    .tuple(known, fc.nat(16), fc.constantFrom(...'0 /:+-x",é\t'))
    .map(([number, at, character]) => number.slice(0, at) + character + number.slice(at));
  const anything = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\ufeff]/g, ''));
  const line = fc.oneof(known, near, slip, anything);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const verdicts = lines.map((each) => (isE164(each) ? 1 : 0));
      expect(scan(bytesOf(`${lines.join('\n')}\n`), size).verdicts).toEqual(verdicts);
      expect([...checkE164Lines(lines)]).toEqual(verdicts);
      const cells = lines.map((each) => `x,"${each.replaceAll('"', '""')}"`).join('\r\n');
      const trimmed = lines.map((each) => (isE164(each.trim()) ? 1 : 0));
      expect(scan(bytesOf(cells), size, { column: 1 }).verdicts).toEqual(trimmed);
      expect(scan(bytesOf(`x\n${cells}`), size, { column: 1 }).verdicts).toEqual([0, ...trimmed]);
    }),
    { seed: size, numRuns: 300 },
  );
});
