import { startChild } from './child.ts';
import type { Measurement } from './measurement.ts';
import type { Bench } from './part.ts';

/** Runs the benchmarks of a module of `micro-child.ts` in its own process. */
export async function runMicro(module: string, bench: Bench): Promise<readonly Measurement[]> {
  bench.say(module);
  const args = [module, JSON.stringify(bench.effort.micro)];
  const options = { node: bench.node, flags: ['--expose-gc'], patienceMs: 600_000 };
  const child = await startChild<readonly Measurement[]>('harness/micro-child', args, options);
  child.stop();
  return child.first;
}
