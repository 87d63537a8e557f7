import type { Measurement } from '../harness/measurement.ts';
import type { Bench, Part } from '../harness/part.ts';
import { type LoadBenchmark, runLoad, type ServiceName } from '../load/load-benchmark.ts';

type Contenders = Readonly<Record<string, ServiceName>>;

/** Services of each framework that throw on request, by their variants. */
const throwers: Readonly<Record<string, Contenders>> = {
  express: {
    limit: 'express/limit',
    json: 'express/json',
    'by hand': 'express/by hand',
    contract: 'express/contract',
    default: 'express/default',
    'http-errors': 'express/http-errors',
    boom: 'express/boom',
    Nest: 'nest/express',
  },
  fastify: {
    limit: 'fastify/limit',
    'limit, async': 'fastify/limit, async',
    json: 'fastify/json',
    'by hand': 'fastify/by hand',
    'by hand, sync': 'fastify/by hand, sync',
    contract: 'fastify/contract',
    'contract, sync': 'fastify/contract, sync',
    default: 'fastify/default',
    'http-errors': 'fastify/http-errors',
    boom: 'fastify/boom',
    sensible: 'fastify/sensible',
    Nest: 'nest/fastify',
  },
  koa: {
    limit: 'koa/limit',
    json: 'koa/json',
    'by hand': 'koa/by hand',
    contract: 'koa/contract',
    default: 'koa/default',
    'http-errors': 'koa/http-errors',
    boom: 'koa/boom',
  },
  hapi: { limit: 'hapi/limit', boom: 'hapi/boom' },
};

/** The peers whose handlers throw, by framework: the contract must be faster than the best of them. */
export function thrownPeers(framework: string): readonly string[] {
  return Object.keys(throwers[framework] ?? {}).filter(
    (name) => !/^limit|^json|^by hand|^contract/.test(name),
  );
}

/** Services that validate by themselves, which is more than throwing. */
const validators: Readonly<Record<string, Contenders>> = {
  express: { celebrate: 'express/celebrate' },
};

const benchmarks: readonly LoadBenchmark[] = Object.entries(throwers).flatMap(
  ([framework, contenders]) => [
    {
      name: `errors/${framework}/not-found`,
      baseline: 'limit',
      probe: { path: '/missing', status: 404 },
      contenders,
    },
    {
      name: `errors/${framework}/validation`,
      baseline: 'limit',
      probe: { path: '/invalid', status: 400 },
      contenders: { ...contenders, ...validators[framework] },
    },
  ],
);

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const benchmark of benchmarks) measurements.push(...(await runLoad(benchmark, bench)));
  return measurements;
}

/** Measures a request whose handler throws, for every framework and its peers. */
export const part: Part = {
  name: 'errors',
  title: 'Error path',
  about:
    'A handler throws a 404, or a 400 with five invalid fields. The limit is a handler of the same framework that writes the same bytes from a constant; json is one that gives the framework an object. By hand is the least that can be done about a thrown error: the same error, and a handler that writes its answer and knows no other.',
  run,
};
