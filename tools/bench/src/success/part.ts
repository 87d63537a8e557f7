import type { Measurement } from '../harness/measurement.ts';
import type { Bench, Part } from '../harness/part.ts';
import { runAllocation } from '../load/allocation.ts';
import { type LoadBenchmark, runLoad } from '../load/load-benchmark.ts';

const frameworks = ['express', 'fastify', 'koa'] as const;

function successOf(framework: string): LoadBenchmark {
  return {
    name: `success/${framework}`,
    baseline: 'bare',
    probe: { path: '/ok', status: 200 },
    contenders: { bare: `${framework}/limit`, contract: `${framework}/contract` },
  };
}

/** More sets of processes: the benchmark looks for three percent, and two processes of one program differ by more. */
function finer(bench: Bench): Bench {
  const { effort } = bench;
  if (effort.isShort) return bench;
  return {
    ...bench,
    effort: { ...effort, rounds: 2 * effort.rounds, launches: 2 * effort.launches },
  };
}

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const framework of frameworks) {
    const benchmark = successOf(framework);
    measurements.push(...(await runLoad(benchmark, finer(bench))));
    measurements.push(await runAllocation(benchmark, bench));
  }
  return measurements;
}

/** Measures the cost of the contract for a successful request. */
export const part: Part = {
  name: 'success',
  title: 'Success path',
  about: 'A small JSON answer from the bare framework, and from the same app with the contract.',
  run,
};
