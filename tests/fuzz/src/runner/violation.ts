import type { Kind, Plan } from '../plans/sample.ts';

/** A case that broke the contract. */
export interface Violation {
  readonly kind: Kind;
  readonly index: number;
  readonly reason: string;
  /** The smallest case with the same reason, if one was found. */
  readonly smallest?: Plan;
}
