import { Metadata } from 'libphonenumber-js/max';

/** The format of one kind of number (mobile, toll free …) in a region. */
export interface NumberDescription {
  /** A regular expression for the whole national number; empty: there are none. */
  readonly pattern: string;
  /** The possible lengths in ascending order. */
  readonly lengths: readonly number[];
}

/** The kinds of number that make a national number valid. */
export const numberTypes = [
  'PREMIUM_RATE',
  'TOLL_FREE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'PAGER',
  'UAN',
  'VOICEMAIL',
  'FIXED_LINE',
  'MOBILE',
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

/** What is absent is 0. */
type Text = string | 0;

/** The parts of the library that its types leave out. */
interface NumberingPlan {
  nationalNumberPattern(): string;
  possibleLengths(): readonly number[];
  nationalPrefix(): Text;
  nationalPrefixForParsing(): Text;
  nationalPrefixTransformRule(): Text;
  leadingDigits(): Text;
  type(type: NumberType): { pattern(): string; possibleLengths(): readonly number[] } | undefined;
}

interface MetadataReader {
  countryCallingCodes(): Readonly<Record<string, readonly string[]>>;
  nonGeographic(): Readonly<Record<string, unknown>>;
  selectNumberingPlan(regionOrCallingCode: string): { readonly numberingPlan: NumberingPlan };
}

const reader = new Metadata() as unknown as MetadataReader;

function readTypes(plan: NumberingPlan): Map<NumberType, NumberDescription> {
  const types = new Map<NumberType, NumberDescription>();
  for (const type of numberTypes) {
    const found = plan.type(type);
    // Empty where mobile numbers are those of fixed lines.
    if (!found?.pattern()) continue;
    types.set(type, { pattern: found.pattern(), lengths: found.possibleLengths() });
  }
  return types;
}

function readRegion(callingCode: string, region: string): RegionMetadata {
  const name = region === '001' ? callingCode : region;
  const plan = reader.selectNumberingPlan(name).numberingPlan;
  return {
    region,
    general: { pattern: plan.nationalNumberPattern(), lengths: plan.possibleLengths() },
    types: readTypes(plan),
    nationalPrefix: plan.nationalPrefix() || '',
    nationalPrefixForParsing: plan.nationalPrefixForParsing() || '',
    nationalPrefixTransformRule: plan.nationalPrefixTransformRule() || '',
    leadingDigits: plan.leadingDigits() || '',
  };
}

function readCallingCode([callingCode, names]: [string, readonly string[]]): CallingCodeMetadata {
  const [main, ...others] = names.map((region) => readRegion(callingCode, region));
  if (!main) throw new Error(`Calling code ${callingCode} has no region`);
  return { callingCode, regions: [main, ...others] };
}

/** Reads the metadata of every assigned calling code, in ascending order. */
export function phoneMetadata(): CallingCodeMetadata[] {
  const countries = Object.entries(reader.countryCallingCodes());
  const others = Object.keys(reader.nonGeographic()).map((code): [string, string[]] => [
    code,
    ['001'],
  ]);
  return [...countries, ...others].sort(([a], [b]) => Number(a) - Number(b)).map(readCallingCode);
}
