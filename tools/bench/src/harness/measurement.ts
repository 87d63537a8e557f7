import { type Summary, summarize } from './summary.ts';

/** How two contenders are compared: `of` to `to`, round by round. */
export type Comparison =
  /** What `of` needed, divided by what `to` needed: below 1 is less. */
  | 'ratio'
  /** How fast `of` was as a multiple of `to`: above 1 is faster. */
  | 'speed'
  /** What `of` needed more than `to`. */
  | 'difference'
  /** What `of` needed; `to` does not matter. */
  | 'value';

/** What each contender of a benchmark needed: one sample per round, at the same index. */
export interface Measurement {
  /** Unique, and the same in every run: `errors/express/not-found`. */
  readonly name: string;
  /** Of the samples: `ns`, `µs of CPU`, `kB`. */
  readonly unit: string;
  /** What the others are divided by in tables. */
  readonly baseline: string;
  /** What tables say of a contender beside what it needed. */
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
 * Compares two contenders round by round and sums that up: what slowed one round slowed both.
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
