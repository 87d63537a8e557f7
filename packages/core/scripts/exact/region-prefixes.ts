import { type CallingCodeMetadata, phoneMetadata } from '../phone-metadata.ts';
import { intersection, isEmpty, ofLengths } from './language.ts';
import { type RegionNumbers, strictNumbers } from './strict-numbers.ts';

/** The region of the numbers with some first digits, unless a longer prefix has another. */
type Prefix = readonly [digits: string, region: string];

/** The region after some digits, `undefined` without one, or a branch for each next digit. */
type Branch = string | undefined | readonly Branch[];

const tenDigits = [...Array(10).keys()];
const nationalLengths = [...Array(15).keys()];

const after = (regions: readonly RegionNumbers[], digit: number): RegionNumbers[] =>
  regions.map(({ region, numbers }) => ({ region, numbers: numbers.after(digit) }));

const withNumbers = (regions: readonly RegionNumbers[]): RegionNumbers[] =>
  regions.filter(({ numbers }) => !isEmpty(numbers));

const ofLength = (regions: readonly RegionNumbers[], lengths: readonly number[]): RegionNumbers[] =>
  withNumbers(
    regions.map(({ region, numbers }) => ({
      region,
      numbers: intersection([numbers, ofLengths(lengths)]),
    })),
  );

/** Whether a number of one region is the beginning of a longer number of another. */
function overlap(all: readonly RegionNumbers[]): boolean {
  const regions = withNumbers(all);
  if (regions.length < 2) return false;
  if (regions.some(({ numbers }) => numbers.nullable)) return true;
  return tenDigits.some((digit) => overlap(after(regions, digit)));
}

function branchOf(all: readonly RegionNumbers[]): Branch {
  const regions = withNumbers(all);
  if (regions.length < 2) return regions[0]?.region;
  return tenDigits.map((digit) => branchOf(after(regions, digit)));
}

const regionsIn = (branch: Branch): string[] =>
  typeof branch === 'object' ? [...new Set(branch.flatMap(regionsIn))] : branch ? [branch] : [];

/** Finds the fewest prefixes that separate the regions of a branch. `holding` already applies to it. */
function fewest(branch: Branch, holding: string | undefined, digits: string): Prefix[] {
  if (branch === undefined || branch === holding) return [];
  if (typeof branch === 'string') return [[digits, branch]];
  const choices = [holding, ...regionsIn(branch)].map((region) => [
    ...(region && region !== holding ? [[digits, region] as const] : []),
    ...branch.flatMap((next, digit) => fewest(next, region, `${digits}${digit}`)),
  ]);
  return choices.reduce((best, choice) => (choice.length < best.length ? choice : best));
}

/** Finds the lengths that need their own prefixes, such as `+1 310` with 4 more digits, which is Canadian. */
function lengthsApart(regions: readonly RegionNumbers[]): number[] {
  if (!overlap(regions)) return [];
  return nationalLengths.filter((length) => ofLength(regions, [length]).length === 1);
}

/** Lists the prefixes of one calling code; `#` stands for any digit, up to the end of the number. */
function prefixesOf(metadata: CallingCodeMetadata): Prefix[] {
  const { callingCode } = metadata;
  const regions = strictNumbers(metadata);
  const apart = lengthsApart(regions);
  const others = nationalLengths.filter((length) => !apart.includes(length));
  const rest = ofLength(regions, others);
  if (overlap(rest)) throw new Error(`+${callingCode}: no prefix tells the regions apart`);
  const ofWhole = apart.flatMap((length) =>
    ofLength(regions, [length]).map(
      ({ region }): Prefix => [callingCode + '#'.repeat(length), region],
    ),
  );
  return [...ofWhole, ...fewest(branchOf(rest), undefined, callingCode)];
}

/** Lists the prefixes of every region: `CA 1204 1226;BS 1242`. */
export function regionPrefixes(): string {
  const regions = new Map<string, string[]>();
  for (const [digits, region] of phoneMetadata().flatMap(prefixesOf)) {
    regions.set(region, [...(regions.get(region) ?? []), digits]);
  }
  return [...regions].map(([region, prefixes]) => [region, ...prefixes].join(' ')).join(';');
}
