import { interleave } from '../harness/interleave.ts';
import type { Measurement } from '../harness/measurement.ts';
import type { Bench } from '../harness/part.ts';
import { loadForSecond } from './autocannon.ts';
import type { Probe } from './probe.ts';
import { type RunningService, startService } from './running-service.ts';
import { sendRequests } from './send-requests.ts';

/** A service, named by its framework and what it does with errors: `express/limit`. */
export type ServiceName = `${string}/${string}`;

/** Services that get the same request. */
export interface LoadBenchmark {
  readonly name: string;
  readonly baseline: string;
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
    const [framework = '', variant = ''] = service.split('/');
    services.set(name, await startService(node, framework, variant, flags));
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

/** The samples of each contender, round by round. */
export type Samples = Record<string, readonly number[]>;

/** Joins the rounds of several sets of processes. */
export function joinSamples(contenders: readonly string[], runs: readonly Samples[]): Samples {
  return Object.fromEntries(
    contenders.map((name) => [name, runs.flatMap((run) => run[name] ?? [])]),
  );
}

/** One set of processes: each is warmed up and takes its turn in every round. */
async function runOnce(
  benchmark: LoadBenchmark,
  bench: Bench,
  rounds: number,
  isLast: boolean,
): Promise<readonly [cpu: Samples, rates: Samples]> {
  const probeOf = (name: string) => probeFor(benchmark, name);
  const { requests, warmUpRequests, seconds } = bench.effort;
  const contenders = Object.keys(benchmark.contenders);
  return withServices(benchmark, bench, async (serviceOf) => {
    for (const name of contenders) {
      await sendRequests(serviceOf(name).port, probeOf(name), warmUpRequests);
    }
    const measure = (name: string) => cpuPerRequest(serviceOf(name), probeOf(name), requests);
    const cpu = await interleave(contenders, rounds, measure);
    const load = (name: string) => loadForSecond(serviceOf(name).port, probeOf(name));
    return [cpu, await interleave(contenders, isLast ? seconds : 0, load)];
  });
}

/**
 * Measures the CPU time of a request in each service, and on demand the requests per second.
 * Several sets of processes share the rounds: the same program is a few percent slower
 * in one process than in the next.
 */
export async function runLoad(benchmark: LoadBenchmark, bench: Bench): Promise<Measurement[]> {
  bench.say(benchmark.name);
  const { rounds, launches } = bench.effort;
  const runs: (readonly [Samples, Samples])[] = [];
  for (let launch = 1; launch <= launches; launch += 1) {
    runs.push(await runOnce(benchmark, bench, Math.ceil(rounds / launches), launch === launches));
  }
  const joined = (which: 0 | 1): Samples =>
    joinSamples(
      Object.keys(benchmark.contenders),
      runs.map((run) => run[which]),
    );
  const { name, baseline } = benchmark;
  const cpu = { name, unit: 'µs', shown: 'speed', baseline, samples: joined(0) } as const;
  if (bench.effort.seconds === 0) return [cpu];
  const rates = { unit: 'requests/s', shown: 'ratio', baseline, samples: joined(1) } as const;
  return [cpu, { name: `${name}, requests per second`, ...rates }];
}
