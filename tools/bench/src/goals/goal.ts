import type { Comparison } from '../harness/measurement.ts';
import type { Major } from '../harness/node-version.ts';
import type { PartName } from '../harness/part.ts';

/** A number, or one for each Node. */
export type Limit = number | Readonly<Record<Major, number>>;

/** What has to be reached. Exactly one of `atLeast` and `atMost` is there. */
export interface Goal {
  readonly part: PartName;
  readonly title: string;
  /** The name of the measurement. */
  readonly benchmark: string;
  readonly compare: Comparison;
  readonly of: string;
  /** Whom `of` is compared with; of several, the one that it does worst against. */
  readonly to?: string | readonly string[];
  readonly atLeast?: Limit;
  readonly atMost?: Limit;
  /** A count or a size: it has no noise, and the short form gives it no slack. */
  readonly isExact?: boolean;
  /** From where on a loss is gross, where half of the goal says nothing: half of no bytes. */
  readonly grossAtMost?: number;
  /** The same for a goal that is a wish: half of it is what there is. */
  readonly grossAtLeast?: number;
}
