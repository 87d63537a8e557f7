import type { Deviation } from '../../response/error-contract-options.ts';

/** Deviations of one kind, on one route. */
export interface DeviationRow extends Deviation {
  /** How many answers there were. */
  readonly count: number;
}

const titles = ['count', 'status', 'method', 'route', 'would send', 'loses', 'reason'] as const;
const numeric = 2;

function cellsOf(row: DeviationRow): readonly string[] {
  const { count, statusCode, method, route, wouldSend, loses, reason } = row;
  return [String(count), String(statusCode), method, route, wouldSend, loses.join(', '), reason];
}

function widthsOf(lines: readonly (readonly string[])[]): readonly number[] {
  return titles.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
}

/** Writes rows as a table for a terminal, with a line that says how many answers there were. */
export function deviationTable(rows: readonly DeviationRow[]): string {
  if (rows.length === 0) return 'No error answer broke the contract.\n';
  const lines = [titles, ...rows.map(cellsOf)];
  const widths = widthsOf(lines);
  const aligned = lines.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < numeric ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return `Error answers that break the contract: ${total}\n\n${aligned.join('\n')}\n`;
}
