import type { Measurement } from '../harness/measurement.ts';

/** A measurement with two contenders. */
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
