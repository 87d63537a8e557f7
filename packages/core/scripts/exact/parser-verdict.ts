import libphonenumber from 'google-libphonenumber';

const { PhoneNumberFormat, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();

/**
 * Asks libphonenumber itself for the region of a number: none unless the number has the syntax of
 * E.164, is valid, and reads back as it was written.
 */
export function parserRegion(number: string): string | undefined {
  // A `$` alone would let a newline pass.
  if (!/^\+[1-9][0-9]{1,14}$/.test(number) || number.endsWith('\n')) return undefined;
  try {
    const parsed = util.parse(number, 'ZZ');
    if (util.format(parsed, PhoneNumberFormat.E164) !== number) return undefined;
    return util.isValidNumber(parsed) ? (util.getRegionCodeForNumber(parsed) ?? '') : undefined;
  } catch {
    // Too short, or of no calling code.
    return undefined;
  }
}

/** Lists an example of every region and kind of number. */
export function exampleNumbers(): string[] {
  const kinds = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10];
  return util
    .getSupportedRegions()
    .flatMap((region) => kinds.map((kind) => util.getExampleNumberForType(region, kind)))
    .filter((example) => example !== null && example !== undefined)
    .map((example) => util.format(example, PhoneNumberFormat.E164));
}
