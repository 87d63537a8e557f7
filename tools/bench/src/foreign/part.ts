import type { Measurement } from '../harness/measurement.ts';
import type { Bench, Part } from '../harness/part.ts';
import { type LoadBenchmark, runLoad } from '../load/load-benchmark.ts';
import type { Probe } from '../load/probe.ts';

/** Who throws, and the expected status. */
const throws: Readonly<Record<string, Probe>> = {
  'body parser': {
    path: '/json',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"name": "Reception", "size": }',
    status: 400,
  },
  zod: { path: '/zod', status: 400 },
  'plain error': { path: '/plain', status: 500 },
};

const benchmarks: readonly LoadBenchmark[] = ['express', 'fastify', 'koa'].flatMap((framework) =>
  Object.entries(throws).map(([thrower, probe]) => ({
    name: `foreign/${framework}/${thrower}`,
    baseline: 'tutorial',
    twin: 'tutorial again',
    probe,
    contenders: {
      tutorial: `${framework}-foreign/tutorial` as const,
      'tutorial again': `${framework}-foreign/tutorial` as const,
      contract: `${framework}-foreign/contract` as const,
    },
  })),
);

/** The names of the benchmarks of this part. */
export const foreignBenchmarks: readonly string[] = benchmarks.map(({ name }) => name);

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const benchmark of benchmarks) measurements.push(await runLoad(benchmark, bench));
  return measurements;
}

/** Measures a failed request with an error of somebody else. */
export const part: Part = {
  name: 'foreign',
  title: 'Errors of others',
  isLong: true,
  about:
    'What a body parser, zod and a bug throw, with the contract and with the handler of a tutorial, which sends the status and the message of whatever it gets.',
  run,
};
