import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Plan } from '../plans/sample.ts';
import type { Framework } from '../plans/ways.ts';

type Ports = Readonly<Record<'recorded' | 'logged' | 'plain' | 'control', number>>;

/** A service of one adapter, in a process of its own. */
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

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    const timer = setTimeout(() => reject(new Error('it did not start in time')), 300_000);
    child.stderr?.on('data', (chunk) => {
      complaint = (complaint + chunk).slice(-4_000);
    });
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${complaint}`)));
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', (line) => {
      clearTimeout(timer);
      resolve(line);
    });
  });
}

async function ask<T>(port: number, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const signal = AbortSignal.timeout(300_000);
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, signal });
  return (await response.json()) as T;
}

/** Starts a service on free ports. */
export async function startService(framework: Framework): Promise<Service> {
  const child = spawn(process.execPath, ['--expose-gc', script, framework], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let end: string | undefined;
  child.once('exit', (code, signal) => {
    end = `the process ended with ${code ?? signal}`;
  });
  const ports: Ports = JSON.parse(await firstLine(child));
  return {
    framework,
    ports,
    hasExited: () => end,
    heapUsed: async () => (await ask<{ heapUsed: number }>(ports.control, '/heap')).heapUsed,
    takeFaults: () => ask(ports.control, '/faults'),
    give: (id, plan) => ask(ports.control, '/plan', { id, plan }),
    stop: () => void child.kill('SIGKILL'),
  };
}
