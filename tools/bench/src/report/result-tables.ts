import type { PartRun, Result, Row } from './run.ts';
import { toSpread, toTable, toText } from './table.ts';

const heads = {
  ratio: 'ratio to',
  speed: 'speed, as a share of',
  difference: 'more than',
  value: '',
} as const;

/** The comparison, for the heading of a benchmark. */
function headOf({ shown, baseline, unit }: Result): string {
  const compared = heads[shown];
  return compared ? `${unit}; ${compared} \`${baseline}\`` : unit;
}

function cellOf({ shown }: Result, row: Row | undefined): string {
  if (!row) return '';
  const value = toText(row.value.median);
  return shown === 'value' ? toSpread(row.value) : `${toSpread(row.compared)}, ${value}`;
}

/** Writes one benchmark: a row for each contender, a column for each Node. */
function benchmarkTable(name: string, runs: readonly PartRun[]): string {
  const columns = runs.flatMap(({ version, results }) => {
    const result = results.find((each) => each.name === name);
    return result ? [{ version, result }] : [];
  });
  const [first] = columns;
  if (!first) return '';
  const rows = first.result.rows.map(({ contender }) => [
    contender,
    ...columns.map(({ result }) =>
      cellOf(
        result,
        result.rows.find((row) => row.contender === contender),
      ),
    ),
  ]);
  const head = [headOf(first.result), ...columns.map(({ version }) => `Node ${version.slice(1)}`)];
  return `### ${name}\n\n${toTable(head, rows)}`;
}

/** Writes the benchmarks of a part, with every Node that it ran on. */
export function toResultTables(runs: readonly PartRun[]): string {
  const names = new Set(runs.flatMap(({ results }) => results.map(({ name }) => name)));
  return [...names].map((name) => benchmarkTable(name, runs)).join('\n\n');
}
