import type { Summary } from '../harness/summary.ts';

/** Writes a number as short as it still tells something: three digits, and thousands apart. */
export function toText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1_000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

/** Writes a summary: the median, and the middle half where it has a width. */
export function toSpread({ median, q1, q3 }: Summary): string {
  const [low, high] = [toText(q1), toText(q3)];
  return low === high ? toText(median) : `${toText(median)} (${low}–${high})`;
}

function padded(cells: readonly string[], widths: readonly number[]): string {
  return `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
}

/** Draws a table in Markdown, that can be read in a terminal too. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) =>
    Math.max(3, cell.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows].map((row) => padded(row, widths)).join('\n');
}
