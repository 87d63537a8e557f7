import { writeFile } from 'node:fs/promises';
import { type Arguments, parseArguments, usage } from './cli/parse-arguments.ts';
import { goals } from './goals/goals.ts';
import { fails, judge } from './goals/judge.ts';
import { findNode, type NodeVersion } from './harness/node-version.ts';
import { fullEffort, type Part, shortEffort } from './harness/part.ts';
import { parts } from './parts.ts';
import { drawCharts } from './report/charts.ts';
import { countGoals, toGoalTable } from './report/goal-table.ts';
import { describeMachine } from './report/machine.ts';
import { toResultTables } from './report/result-tables.ts';
import { toDocument } from './report/results-document.ts';
import { type PartRun, toResult } from './report/run.ts';
import { mergeRuns, readRuns, writeRuns } from './report/store.ts';

async function runPart(part: Part, node: NodeVersion, isShort: boolean): Promise<PartRun> {
  const say = (text: string) => console.error(`Node ${node.major}: ${text}`);
  const effort = isShort ? shortEffort : fullEffort;
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

/** Also after each part: what was measured is not lost when a later one fails. */
async function keep(fresh: readonly PartRun[]): Promise<void> {
  const runs = mergeRuns(await readRuns(), fresh);
  await writeRuns(runs);
  await writeFile(new URL('../results.md', import.meta.url), toDocument(parts, runs));
  for (const [name, svg] of drawCharts(runs)) {
    await writeFile(new URL(`../charts/${name}`, import.meta.url), svg);
  }
}

async function run({ nodes, only, isShort, isCheck }: Arguments): Promise<void> {
  const runs: PartRun[] = [];
  for (const node of nodes.map(findNode)) {
    for (const part of parts.filter(({ name }) => only.includes(name))) {
      const done = await runPart(part, node, isShort);
      console.log(`\n## ${part.title}\n\n${toResultTables([done])}`);
      runs.push(done);
      if (!isShort) await keep([done]);
    }
  }
  const verdicts = runs.flatMap((done) => done.verdicts);
  console.log(`\n## Goals\n\n${toGoalTable(runs)}\n\n${countGoals(verdicts)}`);
  if (isCheck && fails(verdicts, isShort)) process.exitCode = 1;
}

try {
  await run(parseArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof TypeError ? `${error.message}\n\n${usage}` : error);
  process.exitCode = 1;
}
