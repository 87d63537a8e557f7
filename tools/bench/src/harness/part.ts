import type { Measurement } from './measurement.ts';
import type { Major, NodeVersion } from './node-version.ts';

/** The parts, in the order in which they run and are shown. */
export const partNames = [
  'success',
  'errors',
  'foreign',
  'micro',
  'growth',
  'memory',
  'weight',
  'start',
  'e164',
] as const;

/** The values of `--only`. */
export type PartName = (typeof partNames)[number];

/** How much is measured. The short form finds a gross loss in two minutes. */
export interface Effort {
  readonly isShort: boolean;
  /** Sets of fresh processes: one sample each. */
  readonly sets: number;
  /** Slices of each process in a set, each with this many requests. */
  readonly slices: number;
  readonly sliceRequests: number;
  /** Requests before the first slice, for each process. */
  readonly warmUpRequests: number;
  /** Starts of a process for what is measured once in its life. */
  readonly starts: number;
  /** Failed requests of the part `memory`, for each framework. */
  readonly failures: number;
  /** Rounds of benchmarks of functions. */
  readonly micro: {
    readonly rounds: number;
    readonly warmUpMs: number;
    readonly sampleMs: number;
  };
}

/** The form that writes results: about half an hour. */
export const fullEffort: Effort = {
  isShort: false,
  sets: 8,
  slices: 12,
  sliceRequests: 350,
  warmUpRequests: 6_000,
  starts: 12,
  failures: 1_000_000,
  micro: { rounds: 25, warmUpMs: 200, sampleMs: 10 },
};

/** The form that CI can afford. */
export const shortEffort: Effort = {
  isShort: true,
  sets: 1,
  slices: 3,
  sliceRequests: 250,
  warmUpRequests: 1_500,
  starts: 3,
  failures: 20_000,
  micro: { rounds: 5, warmUpMs: 40, sampleMs: 4 },
};

/** What is grossly missed in the short form is measured once more, with more sets: noise passes. */
export const secondEffort: Effort = {
  ...shortEffort,
  sets: 3,
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

/** The Node whose tables also show peers, and what each guarantee costs. The others show the goals. */
const wholeMajor: Major = 24;

/** Whether everything is measured, and not only what the goals compare. */
export function isWhole({ node, effort }: Bench): boolean {
  return !effort.isShort && node.major === wholeMajor;
}

/** A part of the benchmarks. */
export interface Part {
  readonly name: PartName;
  readonly title: string;
  /** A sentence for the results. */
  readonly about: string;
  /** Whether the short form leaves it out: it starts many processes. */
  readonly isLong?: boolean;
  readonly run: (bench: Bench) => Promise<readonly Measurement[]>;
}
