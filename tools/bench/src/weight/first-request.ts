import { startChild } from '../harness/child.ts';
import { interleave } from '../harness/interleave.ts';
import type { Measurement } from '../harness/measurement.ts';
import type { Bench } from '../harness/part.ts';

/** The services of each framework, the bare one first. */
const services: Readonly<Record<string, readonly string[]>> = {
  express: ['limit', 'contract', 'http-errors', 'boom', 'celebrate'],
  fastify: ['limit', 'contract', 'http-errors', 'boom', 'sensible'],
  koa: ['limit', 'contract', 'http-errors', 'boom'],
};

function nest(framework: string): readonly string[] {
  return framework === 'koa' ? [] : [`nest/${framework}`];
}

async function timeStart(service: string, { node }: Bench): Promise<number> {
  const child = await startChild<{ ms: number }>('weight/first-request-child', [service], { node });
  child.stop();
  return child.first.ms;
}

/** Measures the CPU time from the start of a process to its first answer, in ms. */
export async function measureFirstRequests(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const [framework, variants] of Object.entries(services)) {
    const name = `weight/first request, ${framework}`;
    bench.say(name);
    const contenders = [
      ...variants.map((variant) => `${framework}/${variant}`),
      ...nest(framework),
    ];
    measurements.push({
      name,
      unit: 'ms',
      baseline: contenders[0] ?? '',
      shown: 'difference',
      samples: await interleave(contenders, bench.effort.starts, (each) => timeStart(each, bench)),
    });
  }
  return measurements;
}
