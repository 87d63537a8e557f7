import type { AuditReport } from '../run/run-audits.ts';
import { notCheckedLines } from './not-checked.ts';
import { type RunReport, scoreLine } from './report.ts';

const marks = { pass: 'pass', fail: '**fail**', 'not checked': 'not checked' } as const;

/** The score, a table, and what was not checked. */
export function toMarkdown({ url, results }: RunReport): string {
  const unchecked = notCheckedLines(results).map((line) => `- ${line}`);
  const rest = unchecked.length === 0 ? [] : ['', 'Not checked:', '', ...unchecked];
  return [
    `**${escapeCell(url)}**: ${scoreLine(results)}`,
    '',
    '| id | clause | verdict | sent | came back |',
    '| --- | --- | --- | --- | --- |',
    ...results.map(row),
    ...rest,
    '',
  ].join('\n');
}

function row({ id, name, verdict, reason, sent, received }: AuditReport): string {
  const why = verdict === 'pass' ? '' : `: ${escapeCell(reason)}`;
  const cells = [id, escapeCell(name), marks[verdict] + why, code(sent), code(received)];
  return `| ${cells.join(' | ')} |`;
}

function code(text: string): string {
  return text === '' ? '' : `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ');
}
