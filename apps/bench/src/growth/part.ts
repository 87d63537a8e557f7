import type { Measurement } from '../harness/measurement.ts';
import type { Bench, Part } from '../harness/part.ts';
import { runMicro } from '../harness/run-micro.ts';
import { type LoadBenchmark, runLoad, type ServiceName } from '../load/load-benchmark.ts';
import { bodySizes, routeCounts } from '../services/growing.ts';

/** A middleware answers 404 with a page, and the contract rewrites it. */
function bodiesOf(framework: string): LoadBenchmark {
  const service: ServiceName = `${framework}-growth/failing`;
  const each = <T>(create: (size: number) => T) =>
    Object.fromEntries(bodySizes.map((size) => [`${size} bytes`, create(size)]));
  return {
    name: `growth/rewrite/${framework}`,
    baseline: '0 bytes',
    probe: each((size) => ({ path: `/page/${size}`, status: 404 })),
    contenders: each(() => service),
  };
}

function routesOf(framework: string, count: number): LoadBenchmark {
  return {
    name: `growth/routes/${framework}, ${count}`,
    baseline: 'limit',
    probe: { path: '/missing', status: 404 },
    contenders: {
      limit: `${framework}-growth/limit, ${count} routes`,
      contract: `${framework}-growth/contract, ${count} routes`,
    },
  };
}

const benchmarks: readonly LoadBenchmark[] = [
  ...['express', 'fastify', 'koa'].map(bodiesOf),
  // Koa has no routes of its own.
  ...['express', 'fastify'].flatMap((name) => routeCounts.map((count) => routesOf(name, count))),
];

/** Pages of a megabyte take their time, and what is looked for is a factor and not a percent. */
function lighter(bench: Bench): Bench {
  const { effort } = bench;
  return { ...bench, effort: { ...effort, launches: 1, requests: 500, warmUpRequests: 3_000 } };
}

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements = [...(await runMicro('growth/functions', bench))];
  for (const benchmark of benchmarks) {
    const [cpu] = await runLoad(benchmark, lighter(bench));
    if (!cpu) continue;
    const isRewrite = benchmark.name.startsWith('growth/rewrite/');
    measurements.push(isRewrite ? { ...cpu, shown: 'ratio' } : cpu);
  }
  return measurements;
}

/** What happens when there is more of something. */
export const part: Part = {
  name: 'growth',
  title: 'Growth',
  about: 'More messages, deeper causes, longer bodies to rewrite, more routes.',
  run,
};
