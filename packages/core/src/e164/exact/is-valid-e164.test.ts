import { expect, test } from 'vitest';
import { isValidE164 } from './is-valid-e164.ts';
import { regionOf } from './region-of.ts';

const revoked = Proxy.revocable({}, {});
revoked.revoke();

const valid: [string, string, string][] = [
  ['+919876543210', 'IN', 'a mobile number'],
  ['+14155552671', 'US', 'a number of the main country of a calling code'],
  ['+16042234567', 'CA', 'a number of another country with that code'],
  ['+78005553535', 'RU', 'a toll-free number of two countries, of which the first counts'],
  ['+77012345678', 'KZ', 'a country that only its leading digits identify'],
  ['+441481256789', 'GG', 'an island'],
  ['+447911223456', 'GB', 'a mainland number that begins almost like one of an island'],
  ['+390612345678', 'IT', 'a national number that begins with 0'],
  ['+390669812345', 'VA', 'a state inside a city'],
  ['+80012345678', '001', 'a calling code without a region'],
  ['+13102345', 'CA', '7 digits, which can be dialled only in Canada'],
  ['+13102345678', 'US', 'a longer number that begins like it'],
  ['+375291234567', 'BY', 'a number similar to those that are read with a trunk prefix'],
  ['+5491123456789', 'AR', 'a mobile number with the 9 that is dialled from abroad'],
  ['+2290195123456', 'BJ', 'a 0 that is not a trunk prefix'],
];

test.each(valid)('%s is valid in %s: %s', (number, region) => {
  expect(isValidE164(number)).toBe(true);
  expect(regionOf(number)).toBe(region);
});

const invalid: [string, unknown][] = [
  ['nothing', ''],
  ['a plus alone', '+'],
  ['a plus and a digit', '+1'],
  ['a calling code alone', '+91'],
  ['a calling code that begins with 0', '+0919876543210'],
  ['a calling code that is not assigned', '+9999876543210'],
  ['no pattern of the region', '+12121234567'],
  ['a digit too few', '+91987654321'],
  ['a digit too many', '+9198765432100'],
  ['16 digits', '+9198765432101234'],
  ['no plus', '919876543210'],
  ['a dialling prefix', '00919876543210'],
  ['a trunk prefix that was kept', '+4402079460018'],
  ['a trunk prefix that is kept in front of a valid length', '+3758104974055'],
  ['a second plus', '++919876543210'],
  ['a plus at the end', '+919876543210+'],
  ['a space in front', ' +919876543210'],
  ['a space inside', '+91 9876543210'],
  ['a newline at the end', '+919876543210\n'],
  ['the character before 0', '+91987654321/'],
  ['the character after 9', '+91987654321:'],
  ['an Arabic-Indic digit', '+91987654321٠'],
  ['a fullwidth plus', '＋919876543210'],
  ['a NUL at the end', '+919876543210\0'],
  ['a NUL inside', '+91987654\x003210'],
  ['a lone high surrogate', '+91987654321\ud800'],
  ['a lone low surrogate in front', '\udc00+919876543210'],
  ['a very long string of digits', `+91${'9'.repeat(1_000_000)}`],
  ['undefined', undefined],
  ['null', null],
  ['a number', 919876543210],
  ['a bigint', 919876543210n],
  ['a boolean', true],
  ['a symbol', Symbol('+919876543210')],
  ['a String object', new String('+919876543210')],
  ['an array', ['+919876543210']],
  ['an object with toString', { toString: () => '+919876543210' }],
  ['an object without a prototype', Object.create(null)],
  ['a function', () => '+919876543210'],
  ['a revoked proxy', revoked.proxy],
];

test.each(invalid)('%s is not valid, and has no region', (_, value) => {
  expect(isValidE164(value)).toBe(false);
  expect(regionOf(value)).toBeUndefined();
});

/** Code units next to the digits, and others for which a careless table would read out of bounds. */
const otherUnits = [...Array(0x180).keys(), 0x660, 0xff10, 0xd835, 0xfeff, 0xffff].filter(
  (unit) => unit < 48 || unit > 57,
);

test.each(valid)('any character but a digit makes %s invalid, at every position', (number) => {
  const spoilt = [...number].flatMap((_, index) =>
    otherUnits
      .map((unit) => number.slice(0, index) + String.fromCharCode(unit) + number.slice(index + 1))
      .filter((text) => text !== number),
  );
  expect(spoilt.filter(isValidE164)).toEqual([]);
});
