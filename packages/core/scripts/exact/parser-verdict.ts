import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * Asks libphonenumber-js for the region of a number: `undefined` unless the number has the syntax of
 * E.164, is valid, and is formatted the way it was written.
 */
export function parserRegion(number: string): string | undefined {
  // `$` would also match before a newline at the end.
  if (!/^\+[1-9][0-9]{1,14}$/.test(number) || number.endsWith('\n')) return undefined;
  const parsed = parsePhoneNumberFromString(number, { extract: false });
  if (parsed?.number !== number || !parsed.isValid()) return undefined;
  return parsed.isNonGeographic() ? '001' : parsed.country;
}
