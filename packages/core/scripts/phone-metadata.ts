import { createRequire } from 'node:module';

/** The format of one kind of number (mobile, toll free …) in a region. */
export interface NumberDescription {
  /** A regular expression for the whole national number; empty: there are none. */
  readonly pattern: string;
  /** The possible lengths in ascending order; empty: those of the general description. */
  readonly lengths: readonly number[];
  /** The lengths of numbers that can be dialled only inside an area. */
  readonly localLengths: readonly number[];
}

/** The kinds of number that make a national number valid. */
export const numberTypes = [
  'PremiumRate',
  'TollFree',
  'SharedCost',
  'Voip',
  'PersonalNumber',
  'Pager',
  'Uan',
  'Voicemail',
  'FixedLine',
  'Mobile',
] as const;

/** The name of a kind of number. */
export type NumberType = (typeof numberTypes)[number];

/** The metadata of the national numbers of one region. */
export interface RegionMetadata {
  /** ISO 3166-1 alpha-2, or `001` for a calling code without a region. */
  readonly region: string;
  readonly general: NumberDescription;
  /** The kinds of number that exist in the region. */
  readonly types: ReadonlyMap<NumberType, NumberDescription>;
  /** The trunk prefix, such as `0`; empty: none. */
  readonly nationalPrefix: string;
  /** A regular expression for everything that is removed before the national number; empty: nothing. */
  readonly nationalPrefixForParsing: string;
  /** What replaces it (`$1`: the first group); empty: nothing. */
  readonly nationalPrefixTransformRule: string;
  /** A regular expression that alone identifies a region of a shared calling code; empty: none. */
  readonly leadingDigits: string;
}

/** A calling code and its regions in the order in which they are tried, the main one first. */
export interface CallingCodeMetadata {
  readonly callingCode: string;
  readonly regions: readonly [RegionMetadata, ...RegionMetadata[]];
}

interface Description {
  getNationalNumberPatternOrDefault(): string;
  possibleLengthArray(): number[];
  possibleLengthLocalOnlyArray(): number[];
}

type Metadata = Record<`get${NumberType}`, () => Description | null> & {
  getGeneralDesc(): Description;
  getNationalPrefixOrDefault(): string;
  getNationalPrefixForParsingOrDefault(): string;
  getNationalPrefixTransformRuleOrDefault(): string;
  getLeadingDigitsOrDefault(): string;
};

interface PhoneNumberUtil {
  getSupportedCallingCodes(): number[];
  getRegionCodesForCountryCode(callingCode: number): string[];
  getMetadataForRegion(region: string): Metadata;
  getMetadataForNonGeographicalRegion(callingCode: number): Metadata;
}

const require = createRequire(import.meta.url);
const { PhoneNumberUtil } = require('google-libphonenumber') as {
  PhoneNumberUtil: { getInstance(): PhoneNumberUtil };
};
const util = PhoneNumberUtil.getInstance();

/** The package and version that every table is made from. */
export const metadataSource = `google-libphonenumber ${
  (require('google-libphonenumber/package.json') as { version: string }).version
}`;

function readDescription(description: Description): NumberDescription {
  return {
    pattern: description.getNationalNumberPatternOrDefault(),
    lengths: description.possibleLengthArray(),
    localLengths: description.possibleLengthLocalOnlyArray(),
  };
}

function readTypes(metadata: Metadata): Map<NumberType, NumberDescription> {
  const types = new Map<NumberType, NumberDescription>();
  for (const type of numberTypes) {
    const found = metadata[`get${type}`]();
    if (found?.getNationalNumberPatternOrDefault()) types.set(type, readDescription(found));
  }
  return types;
}

function readRegion(callingCode: number, region: string): RegionMetadata {
  const metadata =
    region === '001'
      ? util.getMetadataForNonGeographicalRegion(callingCode)
      : util.getMetadataForRegion(region);
  return {
    region,
    general: readDescription(metadata.getGeneralDesc()),
    types: readTypes(metadata),
    nationalPrefix: metadata.getNationalPrefixOrDefault(),
    nationalPrefixForParsing: metadata.getNationalPrefixForParsingOrDefault(),
    nationalPrefixTransformRule: metadata.getNationalPrefixTransformRuleOrDefault(),
    leadingDigits: metadata.getLeadingDigitsOrDefault(),
  };
}

function readCallingCode(callingCode: number): CallingCodeMetadata {
  const [main, ...others] = util.getRegionCodesForCountryCode(callingCode);
  if (!main) throw new Error(`Calling code ${callingCode} has no region`);
  return {
    callingCode: String(callingCode),
    regions: [
      readRegion(callingCode, main),
      ...others.map((region) => readRegion(callingCode, region)),
    ],
  };
}

/** Reads the metadata of every assigned calling code, in ascending order. */
export function phoneMetadata(): CallingCodeMetadata[] {
  // Codes without a region are listed twice.
  const codes = new Set(util.getSupportedCallingCodes());
  return [...codes].sort((a, b) => a - b).map(readCallingCode);
}
