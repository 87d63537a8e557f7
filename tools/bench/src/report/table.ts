import type { Summary } from '../harness/summary.ts';

/** Writes a number with three significant digits and thousands separators. */
export function toText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1_000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

/** Writes a summary: the median, and the interval if it is more than a point. */
export function toSpread({ median, ...interval }: Summary): string {
  const [low, high] = [toText(interval.low), toText(interval.high)];
  return low === high ? toText(median) : `${toText(median)} (${low}–${high})`;
}

function padded(cells: readonly string[], widths: readonly number[]): string {
  return `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
}

/** Writes a table in Markdown that is readable in a terminal too. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) =>
    Math.max(3, cell.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows].map((row) => padded(row, widths)).join('\n');
}
