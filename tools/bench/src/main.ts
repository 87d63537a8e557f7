import { parseArguments, usage } from './cli/parse-arguments.ts';
import { runBench } from './cli/run-bench.ts';
import { goals } from './goals/goals.ts';
import { parts } from './parts.ts';
import { writeResults } from './report/write-results.ts';

try {
  const asked = parseArguments(process.argv.slice(2));
  const keep = writeResults(parts);
  process.exitCode = await runBench(asked, { parts, goals, print: console.log, keep });
} catch (error) {
  console.error(error instanceof TypeError ? `${error.message}\n\n${usage}` : error);
  process.exitCode = 1;
}
