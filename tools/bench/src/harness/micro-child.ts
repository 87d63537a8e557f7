import './tell-failures.ts';
import type { Measurement } from './measurement.ts';
import type { MicroBenchmark } from './micro.ts';
import { type MicroEffort, sampleBenchmark } from './sample.ts';

/** The exports of such a module: functions to time, and things to count. */
interface Module {
  readonly benchmarks: readonly MicroBenchmark[];
  readonly measureFacts?: () => readonly Measurement[];
}

/** The modules with benchmarks of functions. Each runs in its own process. */
const modules: Readonly<Record<string, () => Promise<Module>>> = {
  'e164/verdicts': () => import('../e164/verdicts.ts'),
  'e164/bulk': () => import('../e164/bulk.ts'),
  'e164/routes': () => import('../e164/routes.ts'),
  'growth/functions': () => import('../growth/functions.ts'),
  'micro/errors': () => import('../micro/errors.ts'),
  'micro/responses': () => import('../micro/responses.ts'),
  'micro/validation': () => import('../micro/validation.ts'),
};

const [name = '', effort = '{}'] = process.argv.slice(2);
const load = modules[name];
if (!load) throw new Error(`There are no benchmarks ${name}`);
const { benchmarks, measureFacts } = await load();
// Before the rest, because some of it measures first calls.
const facts = measureFacts?.() ?? [];
const { rounds = 3, warmUpMs = 50, sampleMs = 5 } = JSON.parse(effort) as Partial<MicroEffort>;
const timed = benchmarks.map((each) => sampleBenchmark(each, { rounds, warmUpMs, sampleMs }));
process.send?.([...facts, ...timed], () => process.disconnect());
