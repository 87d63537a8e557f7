import { expect, test } from 'vitest';
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

const asText = ': format the column as text';
const urlPlus = 'starts with a space, not +: write %2B in a URL';
const mobile15 = 'has a mobile prefix: drop the 15, and put 9 after +54';

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
  [' 919876543210', 'plus_as_space', urlPlus, 0],
  // May be a national number with a space in front.
  [' 9876543210', 'missing_plus', 'does not start with +', 0],
  ['9.19877E+11', 'scientific_notation', `is in scientific notation${asText}`, 0],
  ['9,19877E+11', 'scientific_notation', `is in scientific notation${asText}`, 0],
  ['9e11', 'scientific_notation', `is in scientific notation${asText}`, 0],
  ['+919876543210.0', 'decimal_point', `has a decimal point${asText}`, 13],
  ['919876543210,00', 'decimal_point', `has a decimal point${asText}`, 12],
  ['+919876543210,+919876543211', 'second_number', 'has a second number at position 14', 13],
  ['+919876543210+919876543211', 'second_number', 'has a second number at position 14', 13],
  ['+91 98765 43210 or +14155550100', 'second_number', 'has a second number at position 20', 19],
  ['(415) 555-0100 / 555-0101 ', 'second_number', 'has a second number at position 16', 15],
  ['+49 6221/123456', 'whitespace', 'has a space at position 4', 3],
  ['+91 9876543210', 'whitespace', 'has a space at position 4', 3],
  ['+91\u00a09876543210', 'whitespace', 'has a space at position 4', 3],
  ['+91\u20099876543210', 'whitespace', 'has a space at position 4', 3],
  ['+919876543210\n', 'whitespace', 'has invisible text at position 14', 13],
  ['+9198765\u00003210', 'whitespace', 'has invisible text at position 9', 8],
  ['+9198765\ud8003210', 'whitespace', 'has invisible text at position 9', 8],
  ['+91-9876543210', 'punctuation', 'has punctuation at position 4', 3],
  ['+91(0)9876543210', 'punctuation', 'has punctuation at position 4', 3],
  ['*919876543210', 'punctuation', 'has punctuation at position 1', 0],
  ['+91987654321٠', 'unicode_digit', 'has a digit other than 0-9 at position 13', 12],
  // Read as a number it would be huge: the lengths of the numbers up to it were never joined.
  ['+1e', 'letter', 'has a letter at position 3', 2],
  ['+9198765FLOWER', 'letter', 'has a letter at position 9', 8],
  ['+919876543210 ext 12', 'extension', 'has an extension at position 14', 13],
  ['+919876543210;ext=12', 'extension', 'has an extension at position 14', 13],
  ['+919876543210x12', 'extension', 'has an extension at position 14', 13],
  ['+91+9876543210', 'second_plus', 'has a second + at position 4', 3],
  ['++919876543210', 'second_plus', 'has a second + at position 2', 1],
  ['tel:+919876543210', 'wrapped', 'has text around it', 0],
  ['"+919876543210"', 'wrapped', 'has text around it', 0],
  ['="+919876543210"', 'wrapped', 'has text around it', 0],
  ['+0919876543210', 'country_code_zero', 'has no assigned country code at position 2', 1],
  ['+9999876543210', 'unknown_country_code', 'has no assigned country code at position 2', 1],
  ['+2101234567', 'unknown_country_code', 'has no assigned country code at position 2', 1],
  ['+4402079460958', 'trunk_prefix', 'has a prefix for national calls: drop the 0 after +44', 3],
  ['+360612345678', 'trunk_prefix', 'has a prefix for national calls: drop the 06 after +36', 3],
  ['+789161234567', 'trunk_prefix', 'has a prefix for national calls: drop the 8 after +7', 2],
  ['+8109012345678', 'trunk_prefix', 'has a prefix for national calls: drop the 0 after +81', 3],
  ['+340123456789', 'bad_length', 'has a wrong digit at position 4', 3],
  ['+', 'too_short', 'has no digits'],
  ['+1', 'too_short', 'is too short'],
  ['+9', 'too_short', 'is too short'],
  ['+212', 'too_short', 'is too short'],
  ['+14', 'too_short', 'has 2 digits, not 11'],
  ['+49123', 'too_short', 'has 5 digits, not 6 to 15'],
  ['+9198', 'too_short', 'has 4 digits, not 12'],
  ['+91987654321', 'too_short', 'has 11 digits, not 12'],
  ['+9198765432101', 'too_long', 'has 13 digits, not 12'],
  [`+91${'9'.repeat(1_000)}`, 'too_long', 'has 1002 digits, not 12'],
  ['+13101234', 'too_short', 'has 8 digits, not 11'],
  ['+823123456', 'bad_length', 'has 9 digits, not 7 or 8 or 11 or 12'],
  ['+5215512345678', 'trunk_prefix', 'has a prefix for national calls: drop the 1 after +52', 3],
  ['+54111512345678', 'mobile_prefix', mobile15, 3],
  ['+549111512345678', 'mobile_prefix', mobile15, 3],
  ['+54221154567890', 'mobile_prefix', mobile15, 3],
  ['+54290115456789', 'mobile_prefix', mobile15, 3],
  ['+39612345678', 'missing_prefix', 'lacks the 0 after +39', 3],
  ['+22997123456', 'missing_prefix', 'lacks the 01 after +229', 4],
  // A mobile number of Italy that lacks two digits.
  ['+3933312345', 'too_short', 'has 10 digits, not 11 to 14'],
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

/** Default_Ignorable_Code_Point, of several scripts and categories. */
const invisible = [...'\ufeff\u200e\u202a\u200b\u2060\ufe0f\u3164\u115f\u180e\u00ad\u{e0001}'];

test.each(invisible)('%j is told wherever it stands', (character) => {
  const number = '+919876543210';
  for (const position of [0, 1, 5, number.length]) {
    const value = number.slice(0, position) + character + number.slice(position);
    expect(parseE164(value)).toEqual({
      ok: false,
      reason: 'whitespace',
      message: `must be in E.164 format: has invisible text at position ${position + 1}`,
      position,
      character,
      allowedLengths: undefined,
      suggestion: number,
    });
  }
});

test('a wrong length comes with the possible lengths', () => {
  expect(parseE164('+9198')).toMatchObject({ allowedLengths: [12] });
  expect(parseE164('+823123456')).toMatchObject({ allowedLengths: [7, 8, 11, 12] });
  expect(parseE164('+340123456789')).toMatchObject({ allowedLengths: [] });
  expect(parseE164('+91 98')).toMatchObject({ allowedLengths: undefined });
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
