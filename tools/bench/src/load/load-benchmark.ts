import type { Measurement } from '../harness/measurement.ts';
import type { Bench } from '../harness/part.ts';
import { createRandom, shuffle } from '../harness/seeded-random.ts';
import { medianOf } from '../harness/summary.ts';
import type { Probe } from './probe.ts';
import { type RunningService, startService } from './running-service.ts';
import { sendRequests } from './send-requests.ts';

/** A service, named by its framework and what it does with errors: `express/limit`. */
export type ServiceName = `${string}/${string}`;

/** Services that get the same request. */
export interface LoadBenchmark {
  readonly name: string;
  readonly baseline: string;
  /** The contender that is the baseline again. */
  readonly twin?: string;
  /** One request for all, or one for each contender. */
  readonly probe: Probe | Readonly<Record<string, Probe>>;
  readonly contenders: Readonly<Record<string, ServiceName>>;
}

/** The request for a contender. */
export function probeFor({ name, probe }: LoadBenchmark, contender: string): Probe {
  if (typeof probe.path === 'string') return probe as Probe;
  const found = (probe as Readonly<Record<string, Probe>>)[contender];
  if (!found) throw new Error(`${name} has no request for ${contender}`);
  return found;
}

type Services = ReadonlyMap<string, RunningService>;

/** Starts one process after the other: two that start at once would disturb each other. */
async function startAll(
  { contenders }: LoadBenchmark,
  { node }: Bench,
  flags: readonly string[],
): Promise<Services> {
  const services = new Map<string, RunningService>();
  for (const [name, service] of Object.entries(contenders)) {
    services.set(name, await startService(node, service, flags));
  }
  return services;
}

/** Starts the services of a benchmark, and stops them whatever happens. */
export async function withServices<T>(
  benchmark: LoadBenchmark,
  bench: Bench,
  use: (serviceOf: (contender: string) => RunningService) => Promise<T>,
  flags: readonly string[] = [],
): Promise<T> {
  const services = await startAll(benchmark, bench, flags);
  try {
    return await use((contender) => {
      const service = services.get(contender);
      if (!service) throw new Error(`${benchmark.name} has no ${contender}`);
      return service;
    });
  } finally {
    for (const service of services.values()) service.stop();
  }
}

/** Sends requests, and returns the CPU time of the service for each, in µs. */
async function cpuPerRequest(service: RunningService, probe: Probe, requests: number) {
  const before = await service.usage();
  await sendRequests(service.port, probe, requests);
  const after = await service.usage();
  return (after.cpu - before.cpu) / (after.requests - before.requests);
}

/** One set of processes, all alive at once. Each takes its short turns in random order. */
async function runSet(
  benchmark: LoadBenchmark,
  bench: Bench,
  random: () => number,
): Promise<ReadonlyMap<string, number>> {
  const { slices, sliceRequests, warmUpRequests } = bench.effort;
  const contenders = Object.keys(benchmark.contenders);
  const samples = new Map(contenders.map((name) => [name, [] as number[]]));
  await withServices(benchmark, bench, async (serviceOf) => {
    const send = (name: string, requests: number) =>
      cpuPerRequest(serviceOf(name), probeFor(benchmark, name), requests);
    for (const name of contenders) await send(name, warmUpRequests);
    for (let slice = 0; slice < slices; slice += 1) {
      for (const name of shuffle(random, contenders)) {
        samples.get(name)?.push(await send(name, sliceRequests));
      }
    }
  });
  return new Map([...samples].map(([name, list]) => [name, medianOf(list)]));
}

/**
 * Measures the CPU time of a request in each service. A sample is one set of fresh processes, because
 * two processes of the same program differ by more than what is looked for.
 */
export async function runLoad(benchmark: LoadBenchmark, bench: Bench): Promise<Measurement> {
  const { name, baseline, twin, contenders } = benchmark;
  bench.say(name);
  const random = createRandom(1);
  const sets: ReadonlyMap<string, number>[] = [];
  while (sets.length < bench.effort.sets) sets.push(await runSet(benchmark, bench, random));
  const samples = Object.fromEntries(
    Object.keys(contenders).map((each) => [each, sets.map((set) => set.get(each) ?? Number.NaN)]),
  );
  return { name, unit: 'µs', baseline, ...(twin && { twin }), shown: 'ratio', samples };
}
