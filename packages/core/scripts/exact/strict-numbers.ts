import type { CallingCodeMetadata, NumberDescription, RegionMetadata } from '../phone-metadata.ts';
import {
  complement,
  everything,
  intersection,
  type Language,
  ofLengths,
  sequence,
  union,
} from './language.ts';
import { parsePattern } from './parse-pattern.ts';
import { withoutStripped } from './trunk-prefix.ts';

/** A region and its valid national numbers. */
export interface RegionNumbers {
  readonly region: string;
  readonly numbers: Language;
}

/** The digits that ITU-T E.164 allows after `+`, calling code included. */
const mostDigits = 15;

function described({ pattern, lengths }: NumberDescription): Language {
  const numbers = parsePattern(pattern);
  return lengths.length === 0 ? numbers : intersection([numbers, ofLengths(lengths)]);
}

const typed = ({ general, types }: RegionMetadata): Language =>
  intersection([described(general), union([...types.values()].map(described))]);

/** The numbers that a region claims before the next regions are asked. */
const claimed = (region: RegionMetadata, valid: Language): Language =>
  region.leadingDigits ? sequence(parsePattern(region.leadingDigits), everything) : valid;

/**
 * Lists the valid national numbers of each region of a calling code, in E.164 format. Numbers
 * that a parser would change, because it removes a trunk prefix, are left out.
 */
export function strictNumbers({ callingCode, regions }: CallingCodeMetadata): RegionNumbers[] {
  const [main] = regions;
  const fitting = ofLengths([...Array(mostDigits - callingCode.length + 1).keys()]);
  let unclaimed = everything;
  return regions.map((region) => {
    const valid = typed(region);
    const claim = regions.length === 1 ? everything : claimed(region, valid);
    const numbers = intersection([fitting, unclaimed, claim, valid]);
    unclaimed = intersection([unclaimed, complement(claim)]);
    return { region: region.region, numbers: withoutStripped(numbers, main) };
  });
}
