import { startChild } from '../harness/child.ts';
import type { Measurement } from '../harness/measurement.ts';
import type { Bench } from '../harness/part.ts';
import type { First } from './first-child.ts';

/** Measures the cost of a first call, in a new process for each round. */
export async function measureFirstTimes({ node, effort, say }: Bench): Promise<Measurement> {
  say('e164/first');
  const firsts: First[] = [];
  for (let round = 0; round < effort.starts; round += 1) {
    const child = await startChild<First>('e164/first-child', [], { node });
    child.stop();
    firsts.push(child.first);
  }
  return {
    name: 'e164/first',
    unit: 'ms',
    baseline: 'call of isValidE164',
    shown: 'value',
    samples: {
      'call of isValidE164': firsts.map(({ call }) => call),
      'createRouteTable of 50,000': firsts.map(({ table }) => table),
    },
  };
}
