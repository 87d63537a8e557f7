import type { Goal } from '../goals/goal.ts';
import { fails, judge } from '../goals/judge.ts';
import { findNode, type NodeVersion } from '../harness/node-version.ts';
import {
  type Effort,
  fullEffort,
  type Part,
  partNames,
  secondEffort,
  shortEffort,
} from '../harness/part.ts';
import { countGoals, toGoalTable } from '../report/goal-table.ts';
import { describeMachine } from '../report/machine.ts';
import { toResultTables } from '../report/result-tables.ts';
import { type PartRun, toResult } from '../report/run.ts';
import type { Arguments } from './parse-arguments.ts';

/** The parts and goals, and where results go. */
export interface Benchmarks {
  readonly parts: readonly Part[];
  readonly goals: readonly Goal[];
  /** Prints tables. */
  readonly print: (text: string) => void;
  /** Keeps a run of the full form at once, so that it is not lost if a later part fails. */
  readonly keep: (run: PartRun) => Promise<void>;
}

async function runPart(
  part: Part,
  node: NodeVersion,
  effort: Effort,
  goals: readonly Goal[],
): Promise<PartRun> {
  const say = (text: string) => console.error(`Node ${node.major}: ${text}`);
  const measurements = await part.run({ node, effort, say });
  const own = goals.filter((goal) => goal.part === part.name);
  return {
    part: part.name,
    major: node.major,
    version: node.version,
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    results: measurements.map(toResult),
    verdicts: judge(own, measurements, node.major),
  };
}

/** Runs the requested parts, and returns the exit code: 1 if a check fails. */
export async function runBench(
  { nodes, only, isShort, isCheck }: Arguments,
  { parts, goals, print, keep }: Benchmarks,
): Promise<number> {
  const runs: PartRun[] = [];
  const isAll = only.length === partNames.length;
  const isTooLong = ({ isLong }: Part) => isShort && isAll && isLong;
  const chosen = parts.filter((part) => only.includes(part.name) && !isTooLong(part));
  for (const node of nodes.map(findNode)) {
    for (const part of chosen) {
      let run = await runPart(part, node, isShort ? shortEffort : fullEffort, goals);
      // Machines are noisy: a gross loss is measured once more before it counts.
      if (isShort && fails(run.verdicts, true)) {
        run = await runPart(part, node, secondEffort, goals);
      }
      print(`\n## ${part.title}\n\n${toResultTables([run])}`);
      runs.push(run);
      if (!isShort) await keep(run);
    }
  }
  const verdicts = runs.flatMap((run) => run.verdicts);
  print(`\n## Goals\n\n${toGoalTable(runs)}\n\n${countGoals(verdicts)}`);
  return isCheck && fails(verdicts, isShort) ? 1 : 0;
}
