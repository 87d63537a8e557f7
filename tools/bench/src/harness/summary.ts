/** What is left of many samples: the middle one, and the middle half. */
export interface Summary {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
}

/** Reads the sample at a share of a sorted list, between two where it falls between them. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * Sums up samples by their median and quartiles: a neighbour on the machine that takes the processor
 * for one round moves neither.
 * @throws {RangeError} where there is no sample, or one is not a number
 */
export function summarize(samples: readonly number[]): Summary {
  if (samples.length === 0 || !samples.every(Number.isFinite)) {
    throw new RangeError(`No summary of the samples [${samples.join()}]`);
  }
  const sorted = samples.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), q1: quantile(sorted, 0.25), q3: quantile(sorted, 0.75) };
}
