import { oneLine } from '../audit/describe.ts';
import type { AuditReport } from '../run/run-audits.ts';
import { notCheckedLines } from './not-checked.ts';
import { type RunReport, scoreLine } from './report.ts';

const widths = { id: 12, verdict: 11, name: 72, sent: 40, received: 48 };

/** A table, the failed audits in full, what was not checked, and the score. */
export function toText(report: RunReport): string {
  const { results, url, verbose } = report;
  const failed = results.filter(({ verdict }) => verbose || verdict === 'fail');
  const unchecked = notCheckedLines(results);
  return [
    row({ id: 'id', verdict: 'verdict', name: 'clause', sent: 'sent', received: 'came back' }),
    ...results.map(row),
    ...section(verbose ? 'In full' : 'Failed', failed.map(detail)),
    ...section(
      'Not checked: a config file (--config) would allow it',
      unchecked.map((line) => `  ${line}`),
    ),
    '',
    `${url}: ${scoreLine(results)}`,
    '',
  ].join('\n');
}

type Row = Record<keyof typeof widths, string>;

function row({ id, verdict, name, sent, received }: Row): string {
  const cells = [
    id.padEnd(widths.id),
    verdict.padEnd(widths.verdict),
    oneLine(name, widths.name).padEnd(widths.name),
    cut(sent, widths.sent).padEnd(widths.sent),
    cut(received, widths.received),
  ];
  return cells.join('  ').trimEnd();
}

/** The text is already escaped. */
function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines];
}

function detail({ id, name, clause, reason, sent, received }: AuditReport): string {
  const lines = [`  ${id} ${name}`, `    clause:    ${clause}`, `    reason:    ${reason}`];
  if (sent) lines.push(`    sent:      ${sent}`, `    came back: ${received}`);
  return lines.join('\n');
}
