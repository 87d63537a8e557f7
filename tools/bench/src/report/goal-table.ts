import type { Outcome, Verdict } from '../goals/judge.ts';
import type { PartRun } from './run.ts';
import { toSpread, toTable } from './table.ts';

const marks: Readonly<Record<Outcome, string>> = { reached: '✓', missed: '✗', 'not shown': '?' };

function cellOf(verdict: Verdict | undefined): string {
  if (!verdict) return '';
  const { outcome, reached, needed, noise } = verdict;
  const compared = `${marks[outcome]} ${toSpread(reached)}, ${needed}`;
  return noise ? `${compared}; noise ${toSpread(noise)}` : compared;
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

/** Counts the goals by their outcome. */
export function countGoals(verdicts: readonly Verdict[]): string {
  const count = (outcome: Outcome) => verdicts.filter((each) => each.outcome === outcome).length;
  const [reached, missed] = [count('reached'), count('missed')];
  return `${reached} of ${verdicts.length} goals reached, ${missed} missed, ${count('not shown')} not shown`;
}
