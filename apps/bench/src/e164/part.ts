import type { Bench, Part } from '../harness/part.ts';
import { runMicro } from '../harness/run-micro.ts';
import { measureExactness } from './exactness.ts';

export const part: Part = {
  name: 'e164',
  title: 'E.164',
  about:
    'Numbers made from the examples of libphonenumber by a seeded generator: as many valid ones as of each kind of invalid one.',
  async run(bench: Bench) {
    return [measureExactness(), ...(await runMicro('e164/verdicts', bench))];
  },
};
