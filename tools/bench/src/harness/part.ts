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

/** What `--only` takes. */
export type PartName = (typeof partNames)[number];

/** How much is measured. The short form finds gross loss in a few minutes. */
export interface Effort {
  readonly isShort: boolean;
  /** Rounds of load, each of so many requests. */
  readonly rounds: number;
  readonly requests: number;
  /** Of load as high as it goes, for requests per second: one sample each, of the last set. */
  readonly seconds: number;
  /** Sets of processes that the rounds are shared out over. */
  readonly launches: number;
  /** Before the first round, for each process: its compiler is at work until some 20,000. */
  readonly warmUpRequests: number;
  /** Failed requests of the part `memory`, for each framework. */
  readonly failures: number;
  /** Of benchmarks of functions. */
  readonly micro: {
    readonly rounds: number;
    readonly warmUpMs: number;
    readonly sampleMs: number;
  };
}

/** What results are written of: about a quarter of an hour. */
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

/** What CI can afford. */
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

/** What a part is given. */
export interface Bench {
  readonly node: NodeVersion;
  readonly effort: Effort;
  /** Tells how far it is. */
  readonly say: (text: string) => void;
}

/** A part of the benchmarks: what it is about, and what it measures. */
export interface Part {
  readonly name: PartName;
  readonly title: string;
  /** In a sentence, for the results. */
  readonly about: string;
  readonly run: (bench: Bench) => Promise<readonly Measurement[]>;
}
