import { createRandom, pick } from './seeded-random.ts';

/** A summary of samples: their median, and the interval that it lies in with 95 % confidence. */
export interface Summary {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 1_000;
const confidence = 0.95;

/** The middle of the samples, or the mean of the two in the middle. */
export function medianOf(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The medians of samples that are drawn from the samples, with replacement, in order. */
function bootstrap(samples: readonly number[]): readonly number[] {
  const random = createRandom(1);
  const draw = () => medianOf(samples.map(() => pick(random, samples)));
  return Array.from({ length: resamples }, draw).sort((a, b) => a - b);
}

/**
 * Summarizes samples by their median and its bootstrap interval. The interval is a point where all
 * samples are equal, and where there is only one: a count.
 * @throws {RangeError} if there is no sample, or one is not a number
 */
export function summarize(samples: readonly number[]): Summary {
  if (samples.length === 0 || !samples.every(Number.isFinite)) {
    throw new RangeError(`No summary of the samples [${samples.join()}]`);
  }
  const median = medianOf(samples);
  if (new Set(samples).size === 1) return { median, low: median, high: median };
  const medians = bootstrap(samples);
  const cut = Math.floor((resamples * (1 - confidence)) / 2);
  return { median, low: medians[cut] ?? median, high: medians[resamples - 1 - cut] ?? median };
}
