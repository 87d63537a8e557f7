import { type Summary, summarize } from './summary.ts';

/** How two contenders, `of` and `to`, are compared, sample by sample. */
export type Comparison =
  /** The cost of `of` divided by the cost of `to`: below 1 is less. */
  | 'ratio'
  /** The speed of `of` as a multiple of the speed of `to`: above 1 is faster. */
  | 'speed'
  /** The cost of `of` minus the cost of `to`. */
  | 'difference'
  /** The cost of `of`; `to` does not matter. */
  | 'value';

/** The cost of each contender of a benchmark: one sample per round or set, at the same index. */
export interface Measurement {
  /** Unique, and the same in every run: `errors/express/not-found`. */
  readonly name: string;
  /** The unit of the samples: `ns`, `µs of CPU`, `kB`. */
  readonly unit: string;
  /** The contender that tables divide the others by. */
  readonly baseline: string;
  /** The contender that is the baseline again: what it differs by is the noise of the method. */
  readonly twin?: string;
  /** How tables compare the others with the baseline. */
  readonly shown: Comparison;
  readonly samples: Readonly<Record<string, readonly number[]>>;
}

const compare: Readonly<Record<Comparison, (of: number, to: number) => number>> = {
  ratio: (of, to) => of / to,
  speed: (of, to) => to / of,
  difference: (of, to) => of - to,
  value: (of) => of,
};

function samplesOf({ name, samples }: Measurement, contender: string): readonly number[] {
  const found = Object.hasOwn(samples, contender) ? samples[contender] : undefined;
  if (!found) throw new Error(`${name} has no contender ${contender}`);
  return found;
}

/**
 * Compares two contenders sample by sample and summarizes the results: what slowed one slowed both.
 * @throws {Error} for a contender that the measurement does not have
 */
export function compareContenders(
  measurement: Measurement,
  how: Comparison,
  of: string,
  to: string = measurement.baseline,
): Summary {
  const others = samplesOf(measurement, to);
  const mine = samplesOf(measurement, of);
  return summarize(mine.map((sample, round) => compare[how](sample, others[round] ?? Number.NaN)));
}
