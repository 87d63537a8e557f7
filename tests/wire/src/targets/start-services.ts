import type { TestProject } from 'vitest/node';
import { findNode, type NodeMajor, nodeMajors } from './node-versions.ts';
import { type Ports, type Spawned, spawnService } from './spawn-service.ts';
import { type Target, targets } from './targets.ts';

/** Environments in which the bytes must be the same. One Node is enough to show it. */
const environments: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  development: { NODE_ENV: 'development' },
  test: { NODE_ENV: 'test' },
  polluted: { WIRE_POLLUTED: '1' },
};

declare module 'vitest' {
  export interface ProvidedContext {
    /** By `target, node 24` and `target, development`. */
    services: Readonly<Record<string, Ports>>;
  }
}

interface Job {
  readonly key: string;
  readonly node: string;
  readonly target: Target;
  readonly env: Readonly<Record<string, string>>;
}

async function jobsOf(major: NodeMajor): Promise<Job[]> {
  const runtime = await findNode(major);
  if ('missing' in runtime) {
    console.log(`not run: ${runtime.missing}`);
    return [];
  }
  const node = runtime.path;
  const onThis = targets.filter(({ isBetween }) => !isBetween || major === '24');
  const plain = onThis.map((target) => ({
    key: `${target.name}, node ${major}`,
    node,
    target,
    env: {},
  }));
  if (major !== '24') return plain;
  const others = Object.entries(environments).flatMap(([name, env]) =>
    targets
      .filter(({ isBetween }) => !isBetween)
      .map((target) => ({ key: `${target.name}, ${name}`, node, target, env })),
  );
  return [...plain, ...others];
}

/** Three at a time: more only makes them wait for each other. */
async function startAll(jobs: Job[], started: Map<string, Spawned>): Promise<void> {
  const queue = jobs.values();
  const worker = async () => {
    for (const { key, node, target, env } of queue) {
      started.set(key, await spawnService(node, target, env));
    }
  };
  // Settled, so that whoever ends the others knows all of them.
  const ends = await Promise.allSettled([worker(), worker(), worker()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Starts every service once, before the first file, and ends them after the last. */
export default async function setup(project: TestProject): Promise<() => void> {
  const jobs = (await Promise.all(nodeMajors.map(jobsOf))).flat();
  const started = new Map<string, Spawned>();
  const stop = () => {
    for (const { child } of started.values()) child.kill('SIGKILL');
  };
  try {
    await startAll(jobs, started);
  } catch (error) {
    stop();
    throw error;
  }
  const ports = [...started].map(([key, spawned]) => [key, spawned.ports] as const);
  project.provide('services', Object.fromEntries(ports));
  return stop;
}
