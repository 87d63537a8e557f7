import {
  type Audit,
  type AuditReport,
  audits,
  type ConformanceConfig,
} from '@error-contract/conformance';

/** A hint that an audit or one of its requests may need. */
type Need = NonNullable<Audit['needs']>;

/** How many audits passed, were checked, and could not be checked. */
export interface Score {
  readonly passed: number;
  readonly checked: number;
  readonly notChecked: number;
}

/**
 * Lists the audits that the hints are complete for. An audit that needs two hints and has one can
 * fail and not pass: counted, it would give a worse service more audits.
 */
export function hintedIds(hints: ConformanceConfig): ReadonlySet<string> {
  const isThere = (need: Need) =>
    need === 'json' || need === 'headers'
      ? hints[need] !== undefined
      : hints.provoke?.[need] !== undefined;
  const hinted = audits.filter((audit) => needsOf(audit).every(isThere));
  return new Set(hinted.map(({ id }) => id));
}

function needsOf({ needs, probes }: Audit): Need[] {
  return [needs, ...probes.map((probe) => probe.needs)].filter((need) => need !== undefined);
}

/** Counts the verdicts. */
export function toScore(reports: readonly AuditReport[]): Score {
  const passed = reports.filter(({ verdict }) => verdict === 'pass').length;
  const notChecked = reports.filter(({ verdict }) => verdict === 'not checked').length;
  return { passed, checked: reports.length - notChecked, notChecked };
}
