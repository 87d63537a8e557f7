import type { AuditReport, Verdict } from '@error-contract/conformance';

/** The ids of the audits with a verdict, in the order in which they ran. */
export function idsOf(reports: readonly AuditReport[], verdict: Verdict): string[] {
  return reports.filter((report) => report.verdict === verdict).map(({ id }) => id);
}

/** What failed, and why, for a test that expects nothing to fail. */
export function failures(reports: readonly AuditReport[]): string[] {
  return reports
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ id, reason, sent, received }) => `${id} ${reason}: ${sent} -> ${received}`);
}
