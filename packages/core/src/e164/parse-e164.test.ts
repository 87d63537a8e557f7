import { describe, expect, test } from 'vitest';
import { ValidationError } from '../error/validation-error.ts';
import { assertE164 } from './assert-e164.ts';
import { isE164 } from './is-e164.ts';
import { parseE164 } from './parse-e164.ts';

test.each([
  ['+919876543210', '91', '9876543210'],
  ['+14155550100', '1', '4155550100'],
  ['+2251234567890', '225', '1234567890'],
  ['+390612345678', '39', '0612345678'],
])('%s is calling code %s and national number %s', (number, callingCode, nationalNumber) => {
  expect(parseE164(number)).toEqual({
    ok: true,
    number,
    callingCode,
    nationalNumber,
  });
  expect(isE164(number)).toBe(true);
});

const failures: [unknown, string, string][] = [
  [919876543210, 'not_string', 'is not a string'],
  [new String('+919876543210'), 'not_string', 'is not a string'],
  ['', 'empty', 'is empty'],
  ['9876543210', 'missing_plus', 'does not start with +'],
  ['09876543210', 'national', 'has no country code'],
  ['00919876543210', 'idd_prefix', 'starts with a dialling prefix in place of +'],
  ['+91 9876543210', 'whitespace', 'has a space at position 3'],
  ['+91-9876543210', 'punctuation', 'has punctuation at position 3'],
  ['+91987654321٠', 'unicode_digit', 'has a digit other than 0-9 at position 12'],
  ['+9198765FLOWER', 'letter', 'has a letter at position 8'],
  ['+919876543210 ext 12', 'extension', 'has an extension at position 13'],
  ['+91+9876543210', 'second_plus', 'has a second + at position 3'],
  ['tel:+919876543210', 'wrapped', 'has something around the number'],
  ['+0919876543210', 'country_code_zero', 'no country code starts with 0'],
  ['+9999876543210', 'unknown_country_code', 'the country code is not assigned'],
  ['+9198', 'too_short', 'has too few digits'],
  ['+9198765432101234', 'too_long', 'has more than 15 digits'],
  ['+919876543210\n', 'whitespace', 'has a space at position 13'],
];

test.each(failures)('%j is refused: %s', (value, reason, detail) => {
  const message = `must be in E.164 format: ${detail}`;
  expect(parseE164(value)).toMatchObject({ ok: false, reason, message });
  expect(isE164(value)).toBe(false);
});

describe('a suggestion', () => {
  test.each([
    ['+91 98765-43210', {}, '+919876543210'],
    ['00919876543210', {}, '+919876543210'],
    ['09876543210', { defaultCallingCode: '91' }, '+919876543210'],
    ['9876543210', {}, undefined],
    ['+999 1', {}, undefined],
  ])('for %j with %o is %s', (value, options, suggestion) => {
    const result = parseE164(value, options);
    expect('suggestion' in result ? result.suggestion : undefined).toBe(suggestion);
  });
});

test('assertE164 names the field and the reason, never the value', () => {
  const fail = () => assertE164('98765', 'to_phone_number');
  expect(fail).toThrow(ValidationError);
  expect(fail).toThrow(
    'Validation failed: to_phone_number must be in E.164 format: does not start with +',
  );
});
