import { interleave } from '../harness/interleave.ts';
import type { Measurement } from '../harness/measurement.ts';
import type { Bench } from '../harness/part.ts';
import {
  joinSamples,
  type LoadBenchmark,
  probeFor,
  type Samples,
  withServices,
} from './load-benchmark.ts';
import type { Probe } from './probe.ts';
import type { RunningService } from './running-service.ts';
import { sendRequests } from './send-requests.ts';

/**
 * Room for everything that is allocated in a round, in MB: nothing is collected, and the heap grows by what is
 * allocated. With more room Node 22 collects in the middle of a round, or ends.
 */
const room = 128;
const flags = [`--min-semi-space-size=${room}`, `--max-semi-space-size=${room}`];
/** As many requests as there is room for when Node 20 allocates 28 kB for each. */
const requests = 3_000;

async function bytesPerRequest(service: RunningService, probe: Probe): Promise<number> {
  const before = await service.collect();
  await sendRequests(service.port, probe, requests);
  const after = await service.usage();
  if (after.collections > before.collections) {
    throw new Error('The heap was collected within a round: the allocated bytes are unknown');
  }
  return (after.heapUsed - before.heapUsed) / (after.requests - before.requests);
}

/**
 * Measures how many bytes a request allocates on the heap of the service. What the compiler removes
 * differs by some 50 bytes from one process of a program to the next.
 */
export async function runAllocation(benchmark: LoadBenchmark, bench: Bench): Promise<Measurement> {
  const { name, baseline } = benchmark;
  bench.say(`${name}, allocation`);
  const contenders = Object.keys(benchmark.contenders);
  const { rounds, launches, warmUpRequests } = bench.effort;
  const measure = async (serviceOf: (contender: string) => RunningService) => {
    for (const contender of contenders) {
      await sendRequests(serviceOf(contender).port, probeFor(benchmark, contender), warmUpRequests);
    }
    return interleave(contenders, Math.ceil(rounds / 2 / launches), (each) =>
      bytesPerRequest(serviceOf(each), probeFor(benchmark, each)),
    );
  };
  const runs: Samples[] = [];
  for (let launch = 1; launch <= launches; launch += 1) {
    runs.push(await withServices(benchmark, bench, measure, flags));
  }
  const samples = joinSamples(contenders, runs);
  return { name: `${name}, allocation`, unit: 'bytes', baseline, shown: 'difference', samples };
}
