import { isE164 } from '@error-contract/core/e164';
import { isValidE164, regionOf } from '@error-contract/core/e164/exact';
import type { Measurement } from '../harness/measurement.ts';
import { judge } from './libphonenumber.ts';
import { createNumbers } from './numbers.ts';

const count = 20_000;

/** The numbers with wrong verdicts, by the kind of mistake. */
function findDifferences(): Readonly<Record<string, readonly string[]>> {
  const { valid, malformed, unassigned, wrongLength, overlong } = createNumbers(count, 3);
  const all = [...valid, ...malformed, ...unassigned, ...wrongLength, ...overlong];
  return {
    'valid, refused': valid.filter((text) => !isE164(text)),
    'malformed, accepted': malformed.filter(isE164),
    'unassigned, accepted': unassigned.filter(isE164),
    'wrong length, accepted': wrongLength.filter(isE164),
    'over 15 digits, accepted': overlong.filter(isE164),
    'isValidE164 differs': all.filter((text) => isValidE164(text) !== judge(text).valid),
    'regionOf differs': all.filter((text) => regionOf(text) !== judge(text).region),
  };
}

/** Counts the verdicts that differ from those of libphonenumber. */
export function measureExactness(): Measurement {
  const counts = Object.entries(findDifferences()).map(([name, { length }]) => [name, [length]]);
  return {
    name: 'e164/exactness',
    unit: `of ${count} of a kind, ${5 * count} in all`,
    baseline: 'valid, refused',
    shown: 'value',
    samples: Object.fromEntries(counts),
  };
}
