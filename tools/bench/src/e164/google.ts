import library from 'google-libphonenumber';

// The default export of a CommonJS file.
const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = library;

/** A method that the types of the library lack, for calling codes without a country. */
interface GlobalNumbers {
  readonly getSupportedGlobalNetworkCallingCodes: () => readonly number[];
  readonly getExampleNumberForNonGeoEntity: (code: number) => PhoneNumber | undefined;
}

type PhoneNumber = ReturnType<typeof util.parse>;

const util = PhoneNumberUtil.getInstance();
const globals = util as unknown as GlobalNumbers;
const possible = PhoneNumberUtil.ValidationResult.IS_POSSIBLE;

/** The verdict of libphonenumber on a text. Only a number written in E.164 format counts. */
export interface GoogleVerdict {
  readonly possible: boolean;
  readonly valid: boolean;
  /** The ISO 3166-1 alpha-2 code of a valid number, or `001`. */
  readonly region: string | undefined;
}

const none: GoogleVerdict = { possible: false, valid: false, region: undefined };

/** Asks libphonenumber about a text that begins with a `+`. */
export function judge(text: string): GoogleVerdict {
  if (!/^\+[1-9][0-9]{1,14}$/.test(text)) return none;
  try {
    const number = util.parse(text, 'ZZ');
    if (util.format(number, PhoneNumberFormat.E164) !== text) return none;
    const valid = util.isValidNumber(number);
    return {
      possible: util.isPossibleNumberWithReason(number) === possible,
      valid,
      region: valid ? util.getRegionCodeForNumber(number) : undefined,
    };
  } catch {
    return none;
  }
}

/** The calling codes in use, including those without a country. */
export function callingCodes(): readonly string[] {
  const regions = util.getSupportedRegions().map((region) => util.getCountryCodeForRegion(region));
  const global = globals.getSupportedGlobalNetworkCallingCodes();
  return [...new Set([...regions, ...global])].map(String);
}

/** An example number of each type and region. */
export function exampleNumbers(): readonly string[] {
  const types = Object.values(PhoneNumberType).filter((type) => typeof type === 'number');
  const examples = util
    .getSupportedRegions()
    .flatMap((region) =>
      types.filter((type) => type >= 0).map((type) => util.getExampleNumberForType(region, type)),
    );
  const global = globals
    .getSupportedGlobalNetworkCallingCodes()
    .map((code) => globals.getExampleNumberForNonGeoEntity(code));
  const texts = [...examples, ...global].map(
    (number) => number && util.format(number, PhoneNumberFormat.E164),
  );
  return [...new Set(texts)].filter((text) => typeof text === 'string');
}
