import type { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  constants,
  type NodeGCPerformanceDetail,
  type PerformanceEntry,
  PerformanceObserver,
} from 'node:perf_hooks';

/** What a service reports about its process. */
export interface Usage {
  /** CPU time so far, in µs: of the main thread if the system tells it, else of the process. */
  readonly cpu: number;
  /** Requests so far. */
  readonly requests: number;
  readonly heapUsed: number;
  /** Collections so far, without the forced ones. */
  readonly collections: number;
  readonly sockets: number;
  /** The listeners of the process and of the server, for all events. */
  readonly listeners: number;
}

/** The first number is the time that the thread was on a CPU, in ns. */
const schedule = `/proc/self/task/${process.pid}/schedstat`;

/** The other threads of a process compile and collect, at times that depend on the machine. */
function cpuTime(): number {
  try {
    return Number.parseInt(readFileSync(schedule, 'latin1'), 10) / 1_000;
  } catch {
    const { user, system } = process.cpuUsage();
    return user + system;
  }
}

function isForced(entry: PerformanceEntry & { detail?: unknown }): boolean {
  const { flags = 0 } = entry.detail as NodeGCPerformanceDetail;
  return (flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) !== 0;
}

function listenersOf(emitter: EventEmitter): number {
  return emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);
}

/** Counts the requests of a server, and returns a function that tells the usage of the process. */
export function watchUsage(server: EventEmitter): () => Usage {
  let requests = 0;
  let collections = 0;
  new PerformanceObserver((list) => {
    collections += list.getEntries().filter((entry) => !isForced(entry)).length;
  }).observe({ entryTypes: ['gc'] });
  // Not with a listener: another listener on the server changes what the contract may do.
  const { emit } = server;
  server.emit = (event: string | symbol, ...args: unknown[]) => {
    if (event === 'request') requests += 1;
    return emit.call(server, event, ...args);
  };
  return () => ({
    cpu: cpuTime(),
    requests,
    heapUsed: process.memoryUsage().heapUsed,
    collections,
    sockets: process.getActiveResourcesInfo().filter((name) => name.startsWith('TCPSocket')).length,
    listeners: listenersOf(process) + listenersOf(server),
  });
}
