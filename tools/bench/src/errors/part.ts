import type { Measurement } from '../harness/measurement.ts';
import { type Bench, isWhole, type Part } from '../harness/part.ts';
import { type LoadBenchmark, runLoad, type ServiceName } from '../load/load-benchmark.ts';

type Contenders = Readonly<Record<string, ServiceName>>;

/** What the goals compare, in each framework. */
function coreOf(framework: string): Contenders {
  return {
    'by hand': `${framework}/by hand`,
    'by hand again': `${framework}/by hand`,
    contract: `${framework}/contract`,
    'http-errors': `${framework}/http-errors`,
  };
}

/** The other services of each framework that throw on request, by their variants. */
const others: Readonly<Record<string, Contenders>> = {
  express: {
    limit: 'express/limit',
    json: 'express/json',
    'contract, printing': 'express/contract, printing',
    default: 'express/default',
    boom: 'express/boom',
    Nest: 'nest/express',
    'Nest, contract': 'nest/express, contract',
  },
  fastify: {
    limit: 'fastify/limit',
    'limit, async': 'fastify/limit, async',
    json: 'fastify/json',
    'by hand, sync': 'fastify/by hand, sync',
    'contract, sync': 'fastify/contract, sync',
    default: 'fastify/default',
    boom: 'fastify/boom',
    sensible: 'fastify/sensible',
    Nest: 'nest/fastify',
    'Nest, contract': 'nest/fastify, contract',
  },
  hono: { limit: 'hono/limit' },
  koa: {
    limit: 'koa/limit',
    json: 'koa/json',
    default: 'koa/default',
    boom: 'koa/boom',
  },
};

/** Services that validate by themselves, which is more than throwing. */
const validators: Readonly<Record<string, Contenders>> = {
  express: { celebrate: 'express/celebrate' },
};

function benchmarksOf(framework: string, bench: Bench): readonly LoadBenchmark[] {
  const thrown = { ...coreOf(framework), ...(isWhole(bench) && others[framework]) };
  const validated = { ...thrown, ...(isWhole(bench) && validators[framework]) };
  const benchmark = { baseline: 'by hand', twin: 'by hand again' } as const;
  return [
    {
      ...benchmark,
      name: `errors/${framework}/not-found`,
      probe: { path: '/missing', status: 404 },
      contenders: thrown,
    },
    {
      ...benchmark,
      name: `errors/${framework}/validation`,
      probe: { path: '/invalid', status: 400 },
      contenders: validated,
    },
  ];
}

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const framework of ['express', 'fastify', 'koa', 'hono']) {
    for (const benchmark of benchmarksOf(framework, bench)) {
      measurements.push(await runLoad(benchmark, bench));
    }
  }
  return measurements;
}

/** Measures a request whose handler throws, for every framework and its peers. */
export const part: Part = {
  name: 'errors',
  title: 'Error path',
  about:
    'A handler throws a 404, or a 400 with five invalid fields. By hand is the least that can be done about a thrown error: the same error, and the shortest handler of the same framework that answers it with the same bytes and headers, and knows no other error. The limit throws nothing: it writes these bytes from a constant; json gives the framework an object.',
  run,
};
