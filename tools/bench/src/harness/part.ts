import type { Measurement } from './measurement.ts';
import type { NodeVersion } from './node-version.ts';

/** The parts, in the order in which they run and are shown. */
export const partNames = [
  'success',
  'errors',
  'foreign',
  'micro',
  'growth',
  'memory',
  'weight',
  'e164',
] as const;

/** The values of `--only`. */
export type PartName = (typeof partNames)[number];

/** How much is measured. The short form finds a gross loss in a few minutes. */
export interface Effort {
  readonly isShort: boolean;
  /** Rounds of load, each with this many requests. */
  readonly rounds: number;
  readonly requests: number;
  /** Rounds of full load, for requests per second: one sample each, with the last set. */
  readonly seconds: number;
  /** Sets of processes that share the rounds. */
  readonly launches: number;
  /** Requests before the first round, for each process: its compiler works until about 20,000. */
  readonly warmUpRequests: number;
  /** Failed requests of the part `memory`, for each framework. */
  readonly failures: number;
  /** Rounds of benchmarks of functions. */
  readonly micro: {
    readonly rounds: number;
    readonly warmUpMs: number;
    readonly sampleMs: number;
  };
}

/** The form that writes results: about a quarter of an hour. */
export const fullEffort: Effort = {
  isShort: false,
  rounds: 12,
  requests: 3_000,
  seconds: 3,
  launches: 2,
  warmUpRequests: 25_000,
  failures: 1_000_000,
  micro: { rounds: 25, warmUpMs: 200, sampleMs: 10 },
};

/** The form that CI can afford. */
export const shortEffort: Effort = {
  isShort: true,
  rounds: 3,
  requests: 1_000,
  seconds: 0,
  launches: 1,
  warmUpRequests: 8_000,
  failures: 30_000,
  micro: { rounds: 9, warmUpMs: 60, sampleMs: 4 },
};

/** The input of a part. */
export interface Bench {
  readonly node: NodeVersion;
  readonly effort: Effort;
  /** Reports progress. */
  readonly say: (text: string) => void;
}

/** A part of the benchmarks. */
export interface Part {
  readonly name: PartName;
  readonly title: string;
  /** A sentence for the results. */
  readonly about: string;
  readonly run: (bench: Bench) => Promise<readonly Measurement[]>;
}
