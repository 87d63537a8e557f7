import './tell-failures.ts';
import type { Measurement } from './measurement.ts';
import type { MicroBenchmark } from './micro.ts';
import { type MicroEffort, sampleBenchmark } from './sample.ts';

/** What such a module has: functions to be timed, and what is counted rather than timed. */
interface Module {
  readonly benchmarks: readonly MicroBenchmark[];
  readonly measureFacts?: () => readonly Measurement[];
}

/** The modules with benchmarks of functions. Each runs in a process of its own. */
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
// Before the rest: some of it is about what is done for the first time.
const facts = measureFacts?.() ?? [];
const { rounds = 3, warmUpMs = 50, sampleMs = 5 } = JSON.parse(effort) as Partial<MicroEffort>;
const timed = benchmarks.map((each) => sampleBenchmark(each, { rounds, warmUpMs, sampleMs }));
process.send?.([...facts, ...timed], () => process.disconnect());
