import type { Measurement } from '../harness/measurement.ts';
import type { Bench, Part } from '../harness/part.ts';
import { runMicro } from '../harness/run-micro.ts';

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const module of ['micro/errors', 'micro/responses', 'micro/validation']) {
    measurements.push(...(await runMicro(module, bench)));
  }
  return measurements;
}

/** Single functions of core, compared with those of its peers. */
export const part: Part = {
  name: 'micro',
  title: 'Functions',
  about:
    'Single calls, in ns, twelve calls deep where a stack would be captured. Each contender has a loop of its own and a warm-up.',
  run,
};
