import { interleave } from '../harness/interleave.ts';
import type { Measurement } from '../harness/measurement.ts';
import type { Bench } from '../harness/part.ts';
import { medianOf } from '../harness/summary.ts';
import { type LoadBenchmark, probeFor, withServices } from './load-benchmark.ts';
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
/** The compiler works until then, and what it removes is not allocated. */
const warmUpRequests = 8_000;
const rounds = 2;

async function bytesPerRequest(service: RunningService, probe: Probe): Promise<number> {
  const before = await service.collect();
  await sendRequests(service.port, probe, requests);
  const after = await service.usage();
  if (after.collections > before.collections) {
    throw new Error('The heap was collected within a round: the allocated bytes are unknown');
  }
  return (after.heapUsed - before.heapUsed) / (after.requests - before.requests);
}

/** One set of processes: the median of the rounds of each. */
function runSet(benchmark: LoadBenchmark, bench: Bench): Promise<Record<string, number>> {
  const contenders = Object.keys(benchmark.contenders);
  const measure = async (serviceOf: (contender: string) => RunningService) => {
    for (const each of contenders) {
      await sendRequests(serviceOf(each).port, probeFor(benchmark, each), warmUpRequests);
    }
    const samples = await interleave(contenders, rounds, (each) =>
      bytesPerRequest(serviceOf(each), probeFor(benchmark, each)),
    );
    return Object.fromEntries(contenders.map((each) => [each, medianOf(samples[each] ?? [])]));
  };
  return withServices(benchmark, bench, measure, flags);
}

/**
 * Measures how many bytes a request allocates on the heap of the service, with half of the sets: what
 * the compiler removes differs less than time does.
 */
export async function runAllocation(benchmark: LoadBenchmark, bench: Bench): Promise<Measurement> {
  const { name, baseline } = benchmark;
  bench.say(`${name}, allocation`);
  const sets: Record<string, number>[] = [];
  for (let set = bench.effort.sets; set > 0; set -= 2) {
    sets.push(await runSet(benchmark, bench));
  }
  const samples = Object.fromEntries(
    Object.keys(benchmark.contenders).map((each) => [
      each,
      sets.map((set) => set[each] ?? Number.NaN),
    ]),
  );
  return { name: `${name}, allocation`, unit: 'bytes', baseline, shown: 'difference', samples };
}
