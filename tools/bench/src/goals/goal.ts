import type { Comparison } from '../harness/measurement.ts';
import type { Major } from '../harness/node-version.ts';
import type { PartName } from '../harness/part.ts';

/** A number, or one for each Node. */
export type Limit = number | Readonly<Record<Major, number>>;

/** A goal. It has exactly one of `atLeast` and `atMost`. */
export interface Goal {
  readonly part: PartName;
  readonly title: string;
  /** The name of the measurement. */
  readonly benchmark: string;
  readonly compare: Comparison;
  readonly of: string;
  /** What `of` is compared with, the baseline by default. */
  readonly to?: string;
  readonly atLeast?: Limit;
  readonly atMost?: Limit;
  /** A count or a size: it has no noise, so the short form allows no slack. */
  readonly isExact?: boolean;
  /** The limit of a gross loss, where the goal tells none: twice no bytes, or a goal not reached yet. */
  readonly grossAtMost?: number;
}
