import type { Verdict } from '../goals/judge.ts';
import { type Comparison, compareContenders, type Measurement } from '../harness/measurement.ts';
import type { Major } from '../harness/node-version.ts';
import type { Summary } from '../harness/summary.ts';

/** One contender of a kept benchmark. */
export interface Row {
  readonly contender: string;
  readonly value: Summary;
  /** Compared with the baseline, sample by sample, as the benchmark is shown. */
  readonly compared: Summary;
}

/** A kept benchmark, with summaries of its samples. */
export interface Result {
  readonly name: string;
  readonly unit: string;
  readonly baseline: string;
  readonly shown: Comparison;
  readonly rows: readonly Row[];
}

/** The kept results of one part on one Node. */
export interface PartRun {
  readonly part: string;
  readonly major: Major;
  readonly version: string;
  /** The day, as YYYY-MM-DD. */
  readonly date: string;
  readonly machine: string;
  readonly results: readonly Result[];
  readonly verdicts: readonly Verdict[];
}

/** Summarizes a measurement. */
export function toResult(measurement: Measurement): Result {
  const { name, unit, baseline, shown, samples } = measurement;
  const rows = Object.keys(samples).map((contender) => ({
    contender,
    value: compareContenders(measurement, 'value', contender),
    compared: compareContenders(measurement, shown, contender),
  }));
  return { name, unit, baseline, shown, rows };
}
