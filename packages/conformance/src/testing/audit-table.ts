import { audits } from '../audits/index.ts';

/** The table of docs/audits.md, aligned as the formatter does it. */
export function auditTable(): string {
  const cells = audits.map(({ id, name, clause, needs }) => {
    return [id, name, clause.replaceAll('|', '\\|'), needs ? `\`${needs}\`` : ''];
  });
  const head = ['id', 'clause', 'from', 'needs'];
  const widths = head.map((title, column) => {
    return Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0));
  });
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return ['', line(head), line(rule), ...cells.map(line), '', ''].join('\n');
}
