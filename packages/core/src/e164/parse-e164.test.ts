import { describe, expect, test } from 'vitest';
import { ValidationError } from '../error/validation-error.ts';
import { assertE164 } from './assert-e164.ts';
import { e164Schema } from './e164-schema.ts';
import { isE164 } from './is-e164.ts';
import { parseE164 } from './parse-e164.ts';

test.each([
  ['+919876543210', '91', '9876543210'],
  ['+14155550100', '1', '4155550100'],
  ['+78001234567', '7', '8001234567'],
  // Italy and Ivory Coast keep the zero that others leave out.
  ['+390612345678', '39', '0612345678'],
  ['+2250712345678', '225', '0712345678'],
  // The fifth digit decides.
  ['+3758001234567', '375', '8001234567'],
  ['+35980012345', '359', '80012345'],
  // The most digits that a number may have.
  ['+598000412345678', '598', '000412345678'],
])('%s is calling code %s and national number %s', (number, callingCode, nationalNumber) => {
  expect(parseE164(number)).toEqual({ ok: true, number, callingCode, nationalNumber });
  expect(isE164(number)).toBe(true);
});

const failures: [unknown, string, string, number?][] = [
  [919876543210, 'not_string', 'is not a string'],
  [new String('+919876543210'), 'not_string', 'is not a string'],
  [null, 'not_string', 'is not a string'],
  [['+919876543210'], 'not_string', 'is not a string'],
  ['', 'empty', 'is empty', 0],
  ['9876543210', 'missing_plus', 'does not start with +', 0],
  ['(415) 555-0100', 'missing_plus', 'does not start with +', 0],
  ['23127490724+', 'missing_plus', 'does not start with +', 0],
  ['\uff0b919876543210', 'missing_plus', 'does not start with +', 0],
  ['09876543210', 'national', 'has no country code', 0],
  ['(020) 7946 0958', 'national', 'has no country code', 0],
  ['00919876543210', 'idd_prefix', 'has a dialling prefix', 0],
  ['011 91 98765 43210', 'idd_prefix', 'has a dialling prefix', 0],
  ['011-91-98765-43210', 'idd_prefix', 'has a dialling prefix', 0],
  ['00 (91) 9876543210', 'idd_prefix', 'has a dialling prefix', 0],
  ['+91 9876543210', 'whitespace', 'has a space at position 3', 3],
  ['+91\u00a09876543210', 'whitespace', 'has invisible text at position 3', 3],
  ['+919876543210\n', 'whitespace', 'has invisible text at position 13', 13],
  ['+9198765\u00003210', 'whitespace', 'has invisible text at position 8', 8],
  ['+9198765\ud8003210', 'whitespace', 'has invisible text at position 8', 8],
  ['+91-9876543210', 'punctuation', 'has punctuation at position 3', 3],
  ['+91(0)9876543210', 'punctuation', 'has punctuation at position 3', 3],
  ['*919876543210', 'punctuation', 'has punctuation', 0],
  ['+91987654321٠', 'unicode_digit', 'has a foreign digit at position 12', 12],
  ['+9198765FLOWER', 'letter', 'has a letter at position 8', 8],
  ['+919876543210 ext 12', 'extension', 'has an extension at position 13', 13],
  ['+919876543210;ext=12', 'extension', 'has an extension at position 13', 13],
  ['+919876543210x12', 'extension', 'has an extension at position 13', 13],
  ['+91+9876543210', 'second_plus', 'has a second + at position 3', 3],
  ['++919876543210', 'second_plus', 'has a second + at position 1', 1],
  ['tel:+919876543210', 'wrapped', 'has text around it', 0],
  ['"+919876543210"', 'wrapped', 'has text around it', 0],
  ['\ufeff+919876543210', 'wrapped', 'has text around it', 0],
  ['+0919876543210', 'country_code_zero', 'has no assigned country code at position 1', 1],
  ['+9999876543210', 'unknown_country_code', 'has no assigned country code at position 1', 1],
  ['+2101234567', 'unknown_country_code', 'has no assigned country code at position 1', 1],
  ['+4402079460958', 'trunk_prefix', 'has a trunk prefix at position 3', 3],
  ['+360612345678', 'trunk_prefix', 'has a trunk prefix at position 3', 3],
  ['+789161234567', 'trunk_prefix', 'has a trunk prefix at position 2', 2],
  ['+8109012345678', 'trunk_prefix', 'has a trunk prefix at position 3', 3],
  ['+340123456789', 'bad_length', 'has a wrong digit at position 3', 3],
  ['+', 'too_short', 'has 0 digits, not 6 or 7 or 8 or 9 or 10 or 11 or 12 or 13 or 14 or 15'],
  ['+9198', 'too_short', 'has 4 digits, not 12'],
  ['+91987654321', 'too_short', 'has 11 digits, not 12'],
  ['+9198765432101', 'too_long', 'has 13 digits, not 12'],
  [`+91${'9'.repeat(1_000)}`, 'too_long', 'has 1002 digits, not 12'],
  ['+13101234', 'too_short', 'has 8 digits, not 11'],
  ['+823123456', 'bad_length', 'has 9 digits, not 7 or 8 or 11 or 12'],
];

test.each(failures)('%j is refused: %s', (value, reason, detail, position) => {
  const message = `must be in E.164 format: ${detail}`;
  expect(parseE164(value)).toMatchObject({ ok: false, reason, message, position });
  expect(isE164(value)).toBe(false);
});

test.each([
  ['+91😀9876543210', 3, '😀'],
  ['+91 9876543210', 3, ' '],
  ['"+919876543210"', 0, '"'],
  ['', 0, undefined],
  ['+9198', undefined, undefined],
])('%j has at %s the character %j', (value, position, character) => {
  expect(parseE164(value)).toMatchObject({ position, character });
});

test('a wrong length comes with the possible lengths', () => {
  expect(parseE164('+9198')).toMatchObject({ allowedLengths: [12] });
  expect(parseE164('+823123456')).toMatchObject({ allowedLengths: [7, 8, 11, 12] });
  expect(parseE164('+340123456789')).toMatchObject({ allowedLengths: [] });
  expect(parseE164('+91 98')).toMatchObject({ allowedLengths: undefined });
});

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
    ['14155550100.0', { defaultCallingCode: '1' }, undefined],
    ['+91987654321²', {}, undefined],
    ['+91 98765 FLOWER', {}, undefined],
    [`+91 9876543210${' '.repeat(64)}`, {}, undefined],
  ])('for %j with %o is %s', (value, options, suggestion) => {
    const result = parseE164(value, options);
    expect(result).toMatchObject({ ok: false, suggestion });
  });
});

test('assertE164 names the field and the reason, never the value', () => {
  const fail = () => assertE164('98765', 'to_phone_number');
  expect(fail).toThrow(ValidationError);
  expect(fail).toThrow(
    'Validation failed: to_phone_number must be in E.164 format: does not start with +',
  );
});

test('e164Schema is a Standard Schema', () => {
  const { validate, vendor, version } = e164Schema['~standard'];
  expect([vendor, version]).toEqual(['error-contract', 1]);
  expect(validate('+919876543210')).toEqual({ value: '+919876543210' });
  const message = 'must be in E.164 format: does not start with +';
  expect(validate('9876543210')).toEqual({ issues: [{ message }] });
});
