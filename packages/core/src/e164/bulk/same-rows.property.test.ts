import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isE164 } from '../is-e164.ts';
import { createCsvReader } from './create-csv-reader.ts';
import { createE164Scanner } from './create-e164-scanner.ts';

type Parts = readonly Uint8Array[];

/** What a file comes to: its verdicts, and the invalid rows; or the sentence that refuses it. */
function outcome(read: () => readonly (readonly [verdict: number, row: string])[]): unknown {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

const byScanner = (parts: Parts, column: string | number) =>
  outcome(() => {
    const rows: string[] = [];
    const scanner = createE164Scanner({
      column,
      onInvalid: ({ line, value }) => rows.push(`${line} ${value}`),
    });
    const verdicts = [...parts.flatMap((part) => [...scanner.write(part)]), ...scanner.end()];
    return verdicts.map((verdict) => [verdict, verdict ? '' : (rows.shift() ?? '')]);
  });

const byReader = (parts: Parts, column: string | number) =>
  outcome(() => {
    const reader = createCsvReader(column);
    const rows = [...parts.flatMap((part) => reader.write(part)), ...reader.end()];
    return rows.map(({ line, value, fault }) =>
      fault === undefined && isE164(value) ? [1, ''] : [0, `${line} ${value}`],
    );
  });

const good = '+919876543210';
const starts = [
  'phone_number\n',
  'a;phone_number;b\r\n',
  'sep=;\nphone_number;b\r',
  '"a",phone_number,\n',
];
const pieces = [
  good,
  ',',
  ';',
  '"',
  '\r',
  '\n',
  '\r\n',
  ' ',
  '\t',
  'é',
  '""',
  '\u00a0',
  '\ufeff',
  '\0',
  '|',
];

test('verdicts and rows are those of one reader, in chunks of any size', () => {
  const text = fc
    .tuple(
      fc.constantFrom('', ...starts),
      fc.array(fc.constantFrom(good, ',', '\n', '"', 'phone_number', ...pieces), { maxLength: 40 }),
    )
    .map(([start, rest]) => start + rest.join(''));
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('phone_number', 0, 1),
      fc.integer({ min: 1, max: 40 }),
      (file, column, size) => {
        const bytes = new TextEncoder().encode(file);
        const count = Math.ceil(bytes.length / size);
        const parts = Array.from({ length: count }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        const whole = byReader([bytes], column);
        expect(byReader(parts, column)).toEqual(whole);
        expect(byScanner([bytes], column)).toEqual(whole);
        expect(byScanner(parts, column)).toEqual(whole);
      },
    ),
    { seed: 16, numRuns: 1_500 },
  );
});
