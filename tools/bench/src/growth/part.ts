import type { Measurement } from '../harness/measurement.ts';
import type { Bench, Effort, Part } from '../harness/part.ts';
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

const rewrites: readonly LoadBenchmark[] = ['express', 'fastify', 'koa'].map(bodiesOf);

// Koa has no routes of its own.
const routes: readonly LoadBenchmark[] = ['express', 'fastify'].flatMap((name) =>
  routeCounts.map((count) => routesOf(name, count)),
);

/** One set of processes is enough: this looks for a change from one size to the next. */
function lighter(bench: Bench, changes: Partial<Effort> = {}): Bench {
  return { ...bench, effort: { ...bench.effort, launches: 1, seconds: 0, ...changes } };
}

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements = [...(await runMicro('growth/functions', bench))];
  // Pages of a megabyte take long.
  const few = lighter(bench, { requests: 500, warmUpRequests: 3_000 });
  for (const benchmark of rewrites) {
    const measured = await runLoad(benchmark, few);
    measurements.push(...measured.map((each) => ({ ...each, shown: 'ratio' as const })));
  }
  for (const benchmark of routes) measurements.push(...(await runLoad(benchmark, lighter(bench))));
  return measurements;
}

/** Measures what happens when something grows. */
export const part: Part = {
  name: 'growth',
  title: 'Growth',
  about: 'More messages, deeper causes, longer bodies to rewrite, more routes.',
  run,
};
