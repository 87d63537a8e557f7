import type { Verdict } from '../goals/judge.ts';
import type { PartRun } from './run.ts';
import { toSpread, toTable } from './table.ts';

function cellOf(verdict: Verdict | undefined): string {
  if (!verdict) return '';
  const { isMet, reached, needed } = verdict;
  return `${isMet ? '✓' : '✗'} ${toSpread(reached)}, ${needed}`;
}

/** Writes the table of goals: the result on each Node, and the goal. */
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

/** Counts the reached goals. */
export function countGoals(verdicts: readonly Verdict[]): string {
  const met = verdicts.filter(({ isMet }) => isMet).length;
  return `${met} of ${verdicts.length} goals reached`;
}
