import type { TestProject } from 'vitest/node';
import { type RunningService, type StartOptions, startService } from './start-process.ts';
import type { Target } from './targets.ts';

/** The ports of a service: one for each variant, and `control`, which tells what it saw. */
export type Ports = Readonly<Record<string, number>>;

/** A service that runs. */
export interface Provided {
  readonly name: string;
  readonly target: Target;
  readonly ports: Ports;
}

declare module 'vitest' {
  export interface ProvidedContext {
    services: readonly Provided[];
  }
}

/** A service to start. The script gets its kind, by default the framework, and the module to load. */
export interface Job extends StartOptions {
  readonly name: string;
  readonly kind?: string;
  readonly target: Target;
}

type Service = RunningService<{ readonly ports: Ports }>;

/** Starts three at a time: more only wait for each other. */
async function startAll(script: string, jobs: readonly Job[], running: Service[]) {
  const provided: Provided[] = [];
  const queue = jobs.entries();
  const work = async () => {
    for (const [i, { name, target, kind = target.framework, ...options }] of queue) {
      const service: Service = await startService([script, kind, target.module], options);
      running.push(service);
      provided[i] = { name, target, ports: service.printed.ports };
    }
  };
  // All are awaited, so that the caller can stop all that run.
  const ends = await Promise.allSettled([work(), work(), work()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return provided;
}

/**
 * Starts every service once, before the first file, and ends them after the last.
 * @throws {Error} why one of them does not start
 */
export async function provideServices(
  project: Pick<TestProject, 'provide'>,
  script: string,
  jobs: readonly Job[],
): Promise<() => void> {
  const running: Service[] = [];
  const stop = () => {
    for (const service of running) service.stop();
  };
  try {
    project.provide('services', await startAll(script, jobs, running));
    return stop;
  } catch (error) {
    stop();
    throw error;
  }
}
