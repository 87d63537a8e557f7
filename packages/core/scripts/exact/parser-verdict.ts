import libphonenumber from 'google-libphonenumber';

const { PhoneNumberFormat, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();

/**
 * Asks libphonenumber for the region of a number: `undefined` unless the number has the syntax of
 * E.164, is valid, and is formatted the way it was written.
 */
export function parserRegion(number: string): string | undefined {
  // `$` would also match before a newline at the end.
  if (!/^\+[1-9][0-9]{1,14}$/.test(number) || number.endsWith('\n')) return undefined;
  try {
    const parsed = util.parse(number, 'ZZ');
    if (util.format(parsed, PhoneNumberFormat.E164) !== number) return undefined;
    return util.isValidNumber(parsed) ? (util.getRegionCodeForNumber(parsed) ?? '') : undefined;
  } catch {
    // The number is too short, or its calling code does not exist.
    return undefined;
  }
}

/** Lists an example number for every region and kind of number. */
export function exampleNumbers(): string[] {
  const kinds = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10];
  return util
    .getSupportedRegions()
    .flatMap((region) => kinds.map((kind) => util.getExampleNumberForType(region, kind)))
    .filter((example) => example !== null && example !== undefined)
    .map((example) => util.format(example, PhoneNumberFormat.E164));
}
