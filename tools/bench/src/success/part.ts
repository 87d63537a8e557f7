import type { Measurement } from '../harness/measurement.ts';
import { type Bench, isWhole, type Part } from '../harness/part.ts';
import { runAllocation } from '../load/allocation.ts';
import { type LoadBenchmark, runLoad, type ServiceName } from '../load/load-benchmark.ts';
import { guaranteeNames } from '../services/without.ts';

const frameworks = ['express', 'fastify', 'koa', 'hono'] as const;

/** Those of which a guarantee can be left out: the others have them in one piece. */
const divided: readonly string[] = ['express', 'fastify', 'koa'];

function successOf(framework: string): LoadBenchmark {
  return {
    name: `success/${framework}`,
    baseline: 'bare',
    twin: 'bare again',
    probe: { path: '/ok', status: 200 },
    contenders: {
      bare: `${framework}/limit`,
      'bare again': `${framework}/limit`,
      contract: `${framework}/contract`,
    },
  };
}

/** What an import costs that does nothing: ours, and one of the same weight. */
function importsOf(framework: string): Readonly<Record<string, ServiceName>> {
  return { 'loaded only': `${framework}/loaded`, 'zod loaded': `${framework}/zod` };
}

/** The contract without one of its guarantees. */
function pricesOf(framework: string): Readonly<Record<string, ServiceName>> {
  return Object.fromEntries(
    guaranteeNames.map((name) => [
      `contract without ${name}`,
      `${framework}/contract without ${name}` as const,
    ]),
  );
}

function wholeOf(framework: string, bench: Bench): LoadBenchmark {
  const benchmark = successOf(framework);
  if (!isWhole(bench)) return benchmark;
  const prices = divided.includes(framework) ? pricesOf(framework) : {};
  const more = { ...importsOf(framework), ...prices };
  return { ...benchmark, contenders: { ...benchmark.contenders, ...more } };
}

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const framework of frameworks) {
    measurements.push(await runLoad(wholeOf(framework, bench), bench));
    measurements.push(await runAllocation(successOf(framework), bench));
  }
  return measurements;
}

/** Measures the cost of the contract for a successful request. */
export const part: Part = {
  name: 'success',
  title: 'Success path',
  about:
    'A small JSON answer from the bare framework, and from the same app with the contract. `bare again` is a second process of the bare one: the noise of the method. The contract is also shown without one of its guarantees at a time: `handlers` answers what is thrown and unknown routes, `answers` holds what a middleware writes, `response class` does so below the framework, `emit` answers requests that Node refuses.',
  run,
};
