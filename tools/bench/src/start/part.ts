import { startChild } from '../harness/child.ts';
import { interleave } from '../harness/interleave.ts';
import type { Measurement } from '../harness/measurement.ts';
import type { Bench, Part } from '../harness/part.ts';

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
  const child = await startChild<{ ms: number }>('start/start-child', [service], { node });
  child.stop();
  return child.first.ms;
}

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const [framework, variants] of Object.entries(services)) {
    const name = `start/${framework}`;
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

/** Measures the start of a service. */
export const part: Part = {
  name: 'start',
  title: 'Start',
  isLong: true,
  about:
    'The CPU time of a service from the start of its process to its first answer, a thrown 404.',
  run,
};
