import type { AuditReport } from '../run/run-audits.ts';

/** The input of every format. */
export interface RunReport {
  readonly url: string;
  readonly results: readonly AuditReport[];
  /** Show everything of every audit. */
  readonly verbose: boolean;
}

/** How many audits passed, failed and could not be checked. */
export interface Score {
  readonly passed: number;
  readonly failed: number;
  readonly notChecked: number;
}

/** Counts the verdicts. */
export function toScore(results: readonly AuditReport[]): Score {
  const count = (verdict: string) => results.filter((r) => r.verdict === verdict).length;
  return { passed: count('pass'), failed: count('fail'), notChecked: count('not checked') };
}

/** Writes the score in one line: `56 of 58 passed, 4 not checked`. */
export function scoreLine(results: readonly AuditReport[]): string {
  const { passed, failed, notChecked } = toScore(results);
  return `${passed} of ${passed + failed} passed, ${notChecked} not checked`;
}
