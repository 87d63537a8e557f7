import google from 'google-libphonenumber';
import {
  Metadata,
  parsePhoneNumberFromString,
  type PhoneNumber as Read,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max.json';

// The default export of a CommonJS file.
const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = google;

/** A method that the types of the library lack, for calling codes without a country. */
interface GlobalNumbers {
  readonly getSupportedGlobalNetworkCallingCodes: () => readonly number[];
  readonly getExampleNumberForNonGeoEntity: (code: number) => PhoneNumber | undefined;
}

type PhoneNumber = ReturnType<typeof util.parse>;

const util = PhoneNumberUtil.getInstance();
const globals = util as unknown as GlobalNumbers;

/** The verdict of libphonenumber on a text. Only a number written in E.164 format counts. */
export interface Judgement {
  readonly possible: boolean;
  readonly valid: boolean;
  /** The ISO 3166-1 alpha-2 code of a valid number, or `001`. */
  readonly region: string | undefined;
}

const plans = new Metadata();

/** By the lengths of the main country of the calling code: `+1 310 xxxx` is dialled only in Canada. */
function isPossible(number: Read): boolean {
  const { countryCallingCode, nationalNumber } = number;
  const [main] = metadata.country_calling_codes[countryCallingCode] ?? [];
  if (!main) return number.isPossible();
  plans.selectNumberingPlan(main);
  return plans.numberingPlan?.possibleLengths().includes(nationalNumber.length) ?? false;
}

const none: Judgement = { possible: false, valid: false, region: undefined };

/** Asks libphonenumber-js about a text that begins with a `+`. Its metadata is that of our tables. */
export function judge(text: string): Judgement {
  if (!/^\+[1-9][0-9]{1,14}$/.test(text)) return none;
  const number = parsePhoneNumberFromString(text, { extract: false });
  if (number?.number !== text) return none;
  const valid = number.isValid();
  const region = number.isNonGeographic() ? '001' : number.country;
  return { possible: isPossible(number), valid, region: valid ? region : undefined };
}

/** The calling codes in use, including those without a country. */
export function callingCodes(): readonly string[] {
  return Object.keys({ ...metadata.country_calling_codes, ...metadata.nonGeographic });
}

/** An example number of each type and region, which google-libphonenumber has alone. */
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
