import './tell-failures.ts';
import type { MicroBenchmark } from './micro.ts';
import { type MicroEffort, sampleBenchmark } from './sample.ts';

/** The modules with benchmarks of functions. Each runs in a process of its own. */
const modules: Readonly<Record<string, () => Promise<{ benchmarks: readonly MicroBenchmark[] }>>> =
  {
    'e164/verdicts': () => import('../e164/verdicts.ts'),
    'growth/functions': () => import('../growth/functions.ts'),
    'micro/errors': () => import('../micro/errors.ts'),
    'micro/responses': () => import('../micro/responses.ts'),
    'micro/validation': () => import('../micro/validation.ts'),
  };

const [name = '', effort = '{}'] = process.argv.slice(2);
const load = modules[name];
if (!load) throw new Error(`There are no benchmarks ${name}`);
const { benchmarks } = await load();
const { rounds = 3, warmUpMs = 50, sampleMs = 5 } = JSON.parse(effort) as Partial<MicroEffort>;
const results = benchmarks.map((each) => sampleBenchmark(each, { rounds, warmUpMs, sampleMs }));
process.send?.(results, () => process.disconnect());
