import type { Kind, Plan } from '../plans/sample.ts';

/** What broke the contract. */
export interface Violation {
  readonly kind: Kind;
  readonly index: number;
  readonly reason: string;
  /** The smallest case that still breaks it, where one was looked for. */
  readonly smallest?: Plan;
}
