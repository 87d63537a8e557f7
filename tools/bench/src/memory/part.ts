import type { Measurement } from '../harness/measurement.ts';
import type { Bench, Part } from '../harness/part.ts';
import type { Probe } from '../load/probe.ts';
import { type RunningService, startService } from '../load/running-service.ts';
import { sendRequests } from '../load/send-requests.ts';
import type { Usage } from '../services/usage.ts';

const frameworks = ['express', 'fastify', 'koa'] as const;

/** Every way to fail, in turn: thrown, unknown route, validation, unexpected, written past the contract. */
const probes: readonly Probe[] = [
  { path: '/missing', status: 404 },
  { path: '/nowhere', status: 404 },
  { path: '/invalid', status: 400 },
  { path: '/plain', status: 500 },
  { path: '/page/1000', status: 404 },
];

async function fail(service: RunningService, failures: number): Promise<void> {
  const each = Math.ceil(failures / probes.length);
  for (const probe of probes) await sendRequests(service.port, probe, each);
}

const pause = 500;

/** Sockets disappear a moment after they are closed. */
async function settled(service: RunningService): Promise<Usage> {
  await new Promise((resolve) => setTimeout(resolve, pause));
  return service.collect();
}

function toMeasurement(framework: string, [first, middle, last]: readonly Usage[]): Measurement {
  const kB = (usage: Usage | undefined) => [(usage?.heapUsed ?? Number.NaN) / 1_000];
  return {
    name: `memory/${framework}`,
    unit: 'kB of heap, or a number',
    baseline: 'heap at a half',
    shown: 'value',
    samples: {
      'heap at a tenth': kB(first),
      'heap at a half': kB(middle),
      'heap at the end': kB(last),
      'sockets left': [last?.sockets ?? Number.NaN],
      'listeners left': [(last?.listeners ?? Number.NaN) - (first?.listeners ?? Number.NaN)],
    },
  };
}

/** Without this flag Node drops unused code, which hides a leak. */
const flags = ['--no-flush-bytecode'];

async function measure(framework: string, { node, effort, say }: Bench): Promise<Measurement> {
  say(`memory/${framework}`);
  const service = await startService(node, `${framework}-growth/failing`, flags);
  try {
    const usages: Usage[] = [];
    for (const share of [0.1, 0.4, 0.5]) {
      // A tenth at a time, so that the kinds of failures take turns.
      for (let done = 0; done < share * 10; done += 1) await fail(service, effort.failures / 10);
      usages.push(await settled(service));
    }
    return toMeasurement(framework, usages);
  } finally {
    service.stop();
  }
}

async function run(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const framework of frameworks) measurements.push(await measure(framework, bench));
  return measurements;
}

/** Measures what a million failed requests leave behind. */
export const part: Part = {
  name: 'memory',
  title: 'Memory',
  about:
    'A million failed requests to each framework with the contract, in five ways: thrown, no such route, five invalid fields, a bug, and a page that is rewritten. The heap is read after forced collections.',
  run,
};
