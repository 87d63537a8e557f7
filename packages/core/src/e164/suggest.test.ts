import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isE164 } from './is-e164.ts';
import { parseE164 } from './parse-e164.ts';

describe('a suggestion', () => {
  const india = { defaultCallingCode: '91' };
  test.each([
    ['+91 98765-43210', {}, '+919876543210'],
    ['+91 (0) 98765 43210', {}, '+919876543210'],
    ['+91 (0) 98765-43210', {}, '+919876543210'],
    ['+39 (0)6 1234 5678', {}, '+390612345678'],
    ['+44 (0)20 7946 0958', {}, '+442079460958'],
    ['+4402079460958', {}, '+442079460958'],
    ['+36 06 1 234 5678', {}, '+3612345678'],
    ['00919876543210', {}, '+919876543210'],
    ['+00919876543210', {}, '+919876543210'],
    ['011 91 98765 43210', {}, '+919876543210'],
    ['tel:+91-98765-43210', {}, '+919876543210'],
    ['<+919876543210>', {}, '+919876543210'],
    ['+919876543210 ext. 12', {}, '+919876543210'],
    ['\uff0b\uff19\uff11９８７６５４３２１０', {}, '+919876543210'],
    ['+٩١٩٨٧٦٥٤٣٢١٠', {}, '+919876543210'],
    ['+𝟗𝟏𝟗𝟖𝟕𝟔𝟓𝟒𝟑𝟐𝟏𝟎', {}, '+919876543210'],
    ['09876543210', india, '+919876543210'],
    ['9876543210', india, '+919876543210'],
    ['919876543210', india, '+919876543210'],
    // 011 is also an area code: of Delhi, Johannesburg, Buenos Aires, and of Sao Paulo with its zero.
    ['011 2345 6789', india, '+911123456789'],
    ['(011) 98765-4321', { defaultCallingCode: '55' }, '+5511987654321'],
    ['(011) 98765-4321', {}, undefined],
    ['011 4621-1746', {}, undefined],
    // A plus before a trunk prefix does not make it a calling code.
    ['+06287200779', {}, undefined],
    ['+09876543210', india, '+919876543210'],
    ['9876543210', {}, undefined],
    ['919876543210', {}, undefined],
    ['09876543210', {}, undefined],
    ['+999 1', {}, undefined],
    ['+919876543210,+919876543211', {}, undefined],
    ['+91987654321,0', {}, undefined],
    ['14155550100.0', { defaultCallingCode: '1' }, '+14155550100'],
    ['14155550100.5', { defaultCallingCode: '1' }, undefined],
    ['+919876543210.0', {}, '+919876543210'],
    ['="+919876543210"', {}, '+919876543210'],
    [' 919876543210', {}, '+919876543210'],
    [' 9876543210', {}, undefined],
    ['+52 1 55 1234 5678', {}, '+525512345678'],
    ['+54 9 11 15 1234 5678', {}, '+5491112345678'],
    ['+54 (0)2901 15-456789', {}, '+5492901456789'],
    ['+39 6 1234 5678', {}, '+390612345678'],
    ['9.19877E+11', india, undefined],
    ['+91987654321²', {}, undefined],
    ['+91 98765 FLOWER', {}, undefined],
    [`+91 9876543210${' '.repeat(64)}`, {}, undefined],
  ])('for %j with %o is %s', (value, options, suggestion) => {
    const result = parseE164(value, options);
    expect(result).toMatchObject({ ok: false, suggestion });
  });
});

test('a suggestion is always a number that is accepted', () => {
  const character = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'0123456789') },
    { weight: 1, arbitrary: fc.constantFrom(...'+ ()-./,;:=#"\n\u00a0\ufeff\u0663\uff19e') },
  );
  const start = fc.constantFrom(...['+', '+52 1', '+54 11 15', '+39 6', '+229', '00', '011', '']);
  const rest = fc.string({ unit: character, minLength: 6, maxLength: 13 });
  const value = fc.tuple(start, rest).map((parts) => parts.join(''));
  const code = fc.constantFrom(undefined, '1', '39', '52', '91', '229');
  let suggested = 0;
  fc.assert(
    fc.property(fc.oneof(value, fc.string()), code, (text, defaultCallingCode) => {
      const result = parseE164(text, { defaultCallingCode });
      if (result.ok || result.suggestion === undefined) return;
      suggested += 1;
      expect(isE164(result.suggestion)).toBe(true);
      expect(parseE164(result.suggestion)).toMatchObject({ ok: true, number: result.suggestion });
    }),
    { seed: 1, numRuns: 3_000 },
  );
  expect(suggested).toBeGreaterThan(100);
});
