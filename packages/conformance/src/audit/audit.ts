import type { Need, Sample } from '../probe/sample.ts';
import type { Probe, Target } from '../probe/target.ts';

/** `not checked` is neither a pass nor a fail: the reason says what the check needs. */
export type Verdict = 'pass' | 'fail' | 'not checked';

/** What an audit found. */
export interface AuditResult {
  readonly verdict: Verdict;
  readonly reason: string;
  /** The request that the verdict is about, shortened. */
  readonly sent: string;
  /** The response to it, shortened. */
  readonly received: string;
  /** What the config must contain for it to be checked. */
  readonly needs?: Need;
}

/** One clause, checked over HTTP alone. The id is never given to another clause. */
export interface Audit {
  readonly id: string;
  /** Begins with MUST. */
  readonly name: string;
  /** The sentence of the contract or the section of the RFC that it comes from. */
  readonly clause: string;
  readonly needs?: Need;
  /** The requests whose responses every clause about all failures judges too. */
  readonly probes: readonly Probe[];
  run(target: Target): Promise<AuditResult>;
}

/** The verdict of an audit, and the sample that it is about. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly sample?: Sample | undefined;
  readonly needs?: Need | undefined;
}
