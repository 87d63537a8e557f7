import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { type Target, targets } from './targets.ts';

/** The ports of a target: two for each service, and one to ask what its middlewares wrote down. */
export type Ports = Readonly<Record<string, number>>;

declare module 'vitest' {
  export interface ProvidedContext {
    /** By the name of a target. */
    middlewares: Readonly<Record<string, Ports>>;
  }
}

const script = fileURLToPath(new URL('../../services/start.js', import.meta.url));

function startChild({ framework, module }: Target): ChildProcess {
  return spawn(process.execPath, [script, framework, module], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** The ports that a service prints once it listens, or why it does not. */
async function portsOf(child: ChildProcess): Promise<Ports> {
  const signal = AbortSignal.timeout(300_000);
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-4_000);
  });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`it ended with ${code}: ${complaint}`);
  });
  const [line] = await Promise.race([once(lines, 'line', { signal }), ended]);
  ended.catch(() => {});
  return JSON.parse(line).ports;
}

/** Starts every service once, before the first file, and ends them after the last. */
export default async function setup(project: TestProject): Promise<() => void> {
  const children = targets.map((target) => [target.name, startChild(target)] as const);
  const stop = () => {
    for (const [, child] of children) child.kill('SIGKILL');
  };
  try {
    const all = children.map(async ([name, child]) => [name, await portsOf(child)] as const);
    project.provide('middlewares', Object.fromEntries(await Promise.all(all)));
    return stop;
  } catch (error) {
    stop();
    throw error;
  }
}
