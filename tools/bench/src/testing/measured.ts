import type { Measurement } from '../harness/measurement.ts';

/** A measurement of two, as it could come from a benchmark. */
export function measured(
  ours: readonly number[],
  theirs: readonly number[],
  shown: Measurement['shown'] = 'ratio',
): Measurement {
  return {
    name: 'micro/made up',
    unit: 'ns',
    baseline: 'theirs',
    shown,
    samples: { ours, theirs },
  };
}
