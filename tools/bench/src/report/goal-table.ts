import type { Verdict } from '../goals/judge.ts';
import type { PartRun } from './run.ts';
import { toSpread, toTable } from './table.ts';

function cellOf(verdict: Verdict | undefined): string {
  if (!verdict) return '';
  const { isMet, reached, needed } = verdict;
  return `${isMet ? '✓' : '✗'} ${toSpread(reached)}, ${needed}`;
}

/** Draws the goals: what was reached on each Node, and what was to be reached there. */
export function toGoalTable(runs: readonly PartRun[]): string {
  const majors = [...new Set(runs.map(({ major }) => major))].toSorted((a, b) => a - b);
  const verdictsOn = (major: number) =>
    new Map(
      runs
        .filter((run) => run.major === major)
        .flatMap(({ verdicts }) => verdicts.map((verdict) => [verdict.title, verdict] as const)),
    );
  const columns = majors.map(verdictsOn);
  const titles = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const rows = titles.map((title) => [
    title,
    ...columns.map((column) => cellOf(column.get(title))),
  ]);
  return toTable(['goal', ...majors.map((major) => `Node ${major}`)], rows);
}

/** Counts what was reached. */
export function countGoals(verdicts: readonly Verdict[]): string {
  const met = verdicts.filter(({ isMet }) => isMet).length;
  return `${met} of ${verdicts.length} goals reached`;
}
