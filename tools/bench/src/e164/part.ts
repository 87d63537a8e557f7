import type { Measurement } from '../harness/measurement.ts';
import type { Bench, Part } from '../harness/part.ts';
import { runMicro } from '../harness/run-micro.ts';
import { measureFirstTimes } from './first-times.ts';

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements = [await measureFirstTimes(bench)];
  for (const module of ['e164/verdicts', 'e164/bulk', 'e164/routes']) {
    measurements.push(...(await runMicro(module, bench)));
  }
  return measurements;
}

/** Phone numbers: verdicts, whole columns, and route tables, against regexes and libraries. */
export const part: Part = {
  name: 'e164',
  title: 'E.164',
  about:
    'Numbers made from the examples of libphonenumber by a seeded generator: as many valid ones as of each kind of invalid one, which are malformed, of no calling code, of a wrong length, or too long.',
  run,
};
