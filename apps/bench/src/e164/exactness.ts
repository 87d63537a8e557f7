import { isE164 } from '@error-contract/core/e164';
import type { Measurement } from '../harness/measurement.ts';
import { createNumbers } from './numbers.ts';

const count = 20_000;

/** Counts the verdicts of `isE164` that differ from those of libphonenumber. */
export function measureExactness(): Measurement {
  const { valid, malformed, unassigned, wrongLength, overlong } = createNumbers(count, 3);
  const accepted = (texts: readonly string[]) => [texts.filter(isE164).length];
  return {
    name: 'e164/exactness',
    unit: `of ${count}`,
    baseline: 'valid, refused',
    shown: 'value',
    samples: {
      'valid, refused': [valid.filter((text) => !isE164(text)).length],
      'malformed, accepted': accepted(malformed),
      'unassigned, accepted': accepted(unassigned),
      'wrong length, accepted': accepted(wrongLength),
      'over 15 digits, accepted': accepted(overlong),
    },
  };
}
