import type { AuditReport } from '@error-contract/conformance';

/** The states in which a service is judged, with their names in the table. */
export const states = new Map([
  ['before', 'before'],
  ['installed', 'with the two lines of the README'],
  ['cleaned', 'and without its own error handlers'],
] as const);

/** The reports on a service in each state. */
export interface Judged {
  readonly title: string;
  readonly reports: Readonly<Record<State, readonly AuditReport[]>>;
}

/** A state of a service. */
export type State = 'before' | 'installed' | 'cleaned';

/** The audits that were checked in every state. Only these can be compared. */
function checkedAlways({ reports }: Judged): ReadonlySet<string> {
  const checked = Object.values(reports).map(
    (all) => new Set(all.filter(({ verdict }) => verdict !== 'not checked').map(({ id }) => id)),
  );
  return checked.reduce((all, one) => all.intersection(one));
}

function count(reports: readonly AuditReport[], ids: ReadonlySet<string>): string {
  const passed = reports.filter(({ id, verdict }) => ids.has(id) && verdict === 'pass');
  return `${passed.length} of ${ids.size}`;
}

/** One row per service, in Markdown: how many audits it passes in each state. */
export function beforeAfterTable(judged: readonly Judged[]): string {
  const head = ['service', ...states.values()];
  const rows = judged.map((one) => {
    const ids = checkedAlways(one);
    return [one.title, ...[...states.keys()].map((state) => count(one.reports[state], ids))];
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
