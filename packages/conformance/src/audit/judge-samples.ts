import type { Sample } from '../probe/sample.ts';
import type { Judgement } from './audit.ts';

/** Fails with the first sample that has a problem. */
export function judgeSamples(
  samples: readonly Sample[],
  problem: (sample: Sample) => string | undefined,
  passed: string,
): Judgement {
  for (const sample of samples) {
    const reason = problem(sample);
    if (reason) return { verdict: 'fail', reason: `${sample.name}: ${reason}`, sample };
  }
  return { verdict: 'pass', reason: passed, sample: samples[0] };
}
