import { fileURLToPath } from 'node:url';
import { startService as start } from '@error-contract/harness/start-process';
import type { Plan } from '../plans/sample.ts';
import type { Framework } from '../plans/ways.ts';

type Ports = Readonly<Record<'recorded' | 'logged' | 'plain' | 'control', number>>;

/** A service of one adapter, in its own process. */
export interface Service {
  readonly framework: Framework;
  readonly ports: Ports;
  readonly hasExited: () => string | undefined;
  readonly heapUsed: () => Promise<number>;
  readonly takeFaults: () => Promise<{ twice: string[]; uncaught: string[] }>;
  readonly give: (id: string, plan: Plan) => Promise<unknown>;
  readonly stop: () => void;
}

const script = fileURLToPath(new URL('../services/start.ts', import.meta.url));

async function ask<T>(port: number, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const signal = AbortSignal.timeout(60_000);
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, signal });
  return (await response.json()) as T;
}

/** Starts a service on free ports. */
export async function startService(framework: Framework): Promise<Service> {
  const { printed, ended, stop } = await start<Ports>(['--expose-gc', script, framework]);
  const { control } = printed;
  return {
    framework,
    ports: printed,
    hasExited: ended,
    heapUsed: async () => (await ask<{ heapUsed: number }>(control, '/heap')).heapUsed,
    takeFaults: () => ask(control, '/faults'),
    give: (id, plan) => ask(control, '/plan', { id, plan }),
    stop,
  };
}
