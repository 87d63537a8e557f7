import '../harness/tell-failures.ts';
import type { EventEmitter } from 'node:events';
import {
  constants,
  type NodeGCPerformanceDetail,
  type PerformanceEntry,
  PerformanceObserver,
} from 'node:perf_hooks';
import { portOf, type Variants } from './service.ts';

/** What a service reports about its process. */
export interface Usage {
  /** CPU time so far, in µs. */
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

const frameworks: Readonly<Record<string, () => Promise<{ variants: Variants }>>> = {
  express: () => import('./express.ts'),
  'express-growth': () => import('./express-growth.ts'),
  fastify: () => import('./fastify.ts'),
  'express-foreign': () => import('./express-foreign.ts'),
  'fastify-foreign': () => import('./fastify-foreign.ts'),
  'fastify-growth': () => import('./fastify-growth.ts'),
  hapi: () => import('./hapi.ts'),
  koa: () => import('./koa.ts'),
  'koa-foreign': () => import('./koa-foreign.ts'),
  'koa-growth': () => import('./koa-growth.ts'),
  nest: () => import('./nest.ts'),
};

const [framework = '', variant = ''] = process.argv.slice(2);
const variants = (await frameworks[framework]?.())?.variants;
const start = variants?.[variant];
if (!start) throw new Error(`There is no service ${framework} ${variant}`);

function isForced(entry: PerformanceEntry & { detail?: unknown }): boolean {
  const { flags = 0 } = entry.detail as NodeGCPerformanceDetail;
  return (flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) !== 0;
}

let requests = 0;
let collections = 0;
new PerformanceObserver((list) => {
  collections += list.getEntries().filter((entry) => !isForced(entry)).length;
}).observe({ entryTypes: ['gc'] });

function listenersOf(emitter: EventEmitter): number {
  return emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const resources = process.getActiveResourcesInfo();
  return {
    cpu: user + system,
    requests,
    heapUsed: process.memoryUsage().heapUsed,
    collections,
    sockets: resources.filter((name) => name.startsWith('TCPSocket')).length,
    listeners: listenersOf(process) + listenersOf(server),
  };
}

/** Not with a listener: another listener on the server changes what the contract may do. */
function countRequests<S extends EventEmitter>(server: S): S {
  const { emit } = server;
  server.emit = (event: string | symbol, ...args: unknown[]) => {
    if (event === 'request') requests += 1;
    return emit.call(server, event, ...args);
  };
  return server;
}

const server = countRequests(await start());
process.on('message', (question) => {
  if (question === 'collect') {
    globalThis.gc?.();
    globalThis.gc?.();
  }
  // Later, because collections are reported later too.
  setImmediate(() => process.send?.(usage()));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: await portOf(server) });
