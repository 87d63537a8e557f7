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
    baseline: 'by hand',
    twin: 'by hand again',
    probe: { path: '/missing', status: 404 },
    contenders: {
      'by hand': `${framework}-growth/by hand, ${count} routes`,
      'by hand again': `${framework}-growth/by hand, ${count} routes`,
      contract: `${framework}-growth/contract, ${count} routes`,
    },
  };
}

const rewrites: readonly LoadBenchmark[] = ['express', 'fastify', 'koa'].map(bodiesOf);

// Koa has no routes of its own.
const routes: readonly LoadBenchmark[] = ['express', 'fastify'].flatMap((name) =>
  routeCounts.map((count) => routesOf(name, count)),
);

/** Pages of a megabyte take long, and tenfold is looked for, not three percent. */
function lighter(bench: Bench): Bench {
  const few = { sets: 1, slices: 3, sliceRequests: 200, warmUpRequests: 500 };
  return { ...bench, effort: { ...bench.effort, ...few } };
}

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements = [...(await runMicro('growth/functions', bench))];
  for (const benchmark of rewrites) measurements.push(await runLoad(benchmark, lighter(bench)));
  for (const benchmark of routes) measurements.push(await runLoad(benchmark, bench));
  return measurements;
}

/** Measures what happens when something grows. */
export const part: Part = {
  name: 'growth',
  title: 'Growth',
  isLong: true,
  about: 'More messages, deeper causes, longer bodies to rewrite, more routes.',
  run,
};
