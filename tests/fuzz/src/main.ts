import { parseArgs } from 'node:util';
import { kinds } from './plans/sample.ts';
import { type Framework, frameworks } from './plans/ways.ts';
import { fuzz, growthOf, mostGrowth } from './runner/fuzz.ts';
import { startService } from './runner/service.ts';
import type { Violation } from './runner/violation.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    adapter: { type: 'string' },
    kind: { type: 'string' },
  },
});
const seed = Number(values.seed);
const chosen = frameworks.filter((name) => !values.adapter || name === values.adapter);
const asked = kinds.filter((kind) => !values.kind || kind === values.kind);
/** Shared out over the kinds: the count is per adapter. */
const each = Math.ceil(Number(values.cases) / asked.length);

function show({ kind, index, reason, smallest }: Violation, framework: Framework): void {
  console.log(`${framework}, ${kind}, seed ${seed}, index ${index}: ${reason}`);
  if (smallest) console.log(`  ${JSON.stringify(smallest)}`);
}

const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);

async function run(framework: Framework): Promise<object[]> {
  const service = await startService(framework);
  const rows: object[] = [];
  try {
    for (const kind of asked) {
      const onProgress = (done: number, violations: number) =>
        console.error(`${framework} ${kind}: ${done} of ${each}, ${violations} violations`);
      const result = await fuzz(service, { kind, cases: each, seed, onProgress });
      for (const violation of result.violations.slice(0, 40)) show(violation, framework);
      if (result.violations.length > 0 || growthOf(result) > mostGrowth) process.exitCode = 1;
      rows.push({
        adapter: framework,
        kind,
        cases: result.cases,
        violations: result.violations.length,
        'heap middle': megabytes(result.heapMiddle),
        'heap end': megabytes(result.heapEnd),
        unannounced: result.unannounced,
        seconds: result.seconds.toFixed(1),
      });
    }
  } finally {
    service.stop();
  }
  return rows;
}

const rows: object[] = [];
for (const framework of chosen) rows.push(...(await run(framework)));
console.table(rows);
