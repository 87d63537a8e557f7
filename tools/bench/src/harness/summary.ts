/** A summary of many samples: the median and the quartiles. */
export interface Summary {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
}

/** Reads a quantile of a sorted list, interpolated between two samples. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * Summarizes samples by their median and quartiles: a single round disturbed by another
 * process changes neither.
 * @throws {RangeError} if there is no sample, or one is not a number
 */
export function summarize(samples: readonly number[]): Summary {
  if (samples.length === 0 || !samples.every(Number.isFinite)) {
    throw new RangeError(`No summary of the samples [${samples.join()}]`);
  }
  const sorted = samples.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), q1: quantile(sorted, 0.25), q3: quantile(sorted, 0.75) };
}
