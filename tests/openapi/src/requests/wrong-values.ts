import fc from 'fast-check';
import type { Json } from './operation.ts';

/** Texts that break parsers, databases and logs. */
export const hostileTexts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\r\nx: y',
    '__proto__',
    'constructor',
    "'; DROP TABLE agents; --",
    '%00',
    '\u202e',
    'ﬀ'.repeat(80),
    '😀'.repeat(70),
    'a'.repeat(121),
    'a'.repeat(20_001),
    '+1',
    '+14155550123 ',
    '2030-02-30T00:00:00Z',
    '2030-01-31T24:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '0000-01-01T00:00:00Z',
  ),
  fc.string({ unit: 'binary', maxLength: 130 }),
);

const hostileNumbers = fc.constantFrom(0, -0, -1, 1.5, 1e21, 1e308, 2 ** 53, 101, 1_001, 86_401);

/** Any JSON value. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileTexts,
  hostileNumbers,
  fc.jsonValue({ maxDepth: 3 }),
);

type Change = (fields: Json) => fc.Arbitrary<unknown>;

const without: Change = (fields) =>
  fc.subarray(Object.keys(fields)).map((names) => {
    const kept = Object.entries(fields).filter(([name]) => !names.includes(name));
    return Object.fromEntries(kept);
  });

const withOther: Change = (fields) =>
  fc
    .tuple(fc.oneof(fc.constantFrom('colour', 'constructor', '', 'toString'), fc.string()), anyJson)
    .map(([name, value]) => ({ ...fields, [name]: value }));

const withWrong: Change = (fields) =>
  Object.keys(fields).length === 0
    ? anyJson
    : fc
        .tuple(fc.constantFrom(...Object.keys(fields)), anyJson)
        .map(([name, value]) => ({ ...fields, [name]: value }));

/** Makes values that are nearly right. */
export function nearly(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const changed = (change: Change) => values.chain((fields) => change(fields as Json));
  return fc.oneof(changed(withWrong), changed(without), changed(withOther), anyJson);
}
