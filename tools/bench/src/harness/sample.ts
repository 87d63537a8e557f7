import { roundOrder } from './interleave.ts';
import type { Measurement } from './measurement.ts';
import { atDepth, createLoop, type MicroBenchmark } from './micro.ts';

/** How long and how often functions are measured. */
export interface MicroEffort {
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly sampleMs: number;
}

interface Runner {
  readonly name: string;
  /** Runs over all inputs this many times, and returns the CPU time in ns. */
  readonly run: (times: number) => number;
}

/** CPU time, not elapsed time, because other processes on the machine do not affect it. */
function cpuNs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1_000;
}

function createRunner(benchmark: MicroBenchmark, name: string): Runner {
  const loop = createLoop(`${benchmark.name} ${name}`);
  const contender = benchmark.contenders[name];
  if (!contender) throw new Error(`${benchmark.name} has no ${name}`);
  const { inputs, depth } = benchmark;
  return {
    name,
    run: (times) => cpuNs(() => atDepth(depth, () => loop(contender, inputs, times))),
  };
}

/** Warms up, and finds how many times the inputs fit into a sample. */
function calibrate({ run }: Runner, { warmUpMs, sampleMs }: MicroEffort): number {
  let times = 1;
  let spent = 0;
  let each = Number.POSITIVE_INFINITY;
  while (spent < warmUpMs * 1e6) {
    const ns = run(times);
    spent += Math.max(ns, 1_000);
    each = Math.max(ns, 1) / times;
    if (ns < 1e6) times *= 2;
  }
  return Math.max(1, Math.round((sampleMs * 1e6) / each));
}

/** Measures the contenders of a benchmark in turns, in ns for one input. */
export function sampleBenchmark(benchmark: MicroBenchmark, effort: MicroEffort): Measurement {
  const { name, baseline, inputs, perInput } = benchmark;
  const runners = Object.keys(benchmark.contenders).map((contender) => {
    const runner = createRunner(benchmark, contender);
    return { ...runner, times: calibrate(runner, effort), samples: [] as number[] };
  });
  for (let round = 0; round < effort.rounds; round += 1) {
    globalThis.gc?.();
    for (const { run, times, samples } of roundOrder(runners, round)) {
      samples.push(run(times) / (times * inputs.length * perInput));
    }
  }
  const samples = Object.fromEntries(runners.map((runner) => [runner.name, runner.samples]));
  return { name, unit: 'ns', baseline, shown: 'ratio', samples };
}
