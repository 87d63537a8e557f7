import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Target } from './targets.ts';

/** The ports of a service: one for each variant of its options, and one to ask it what it saw. */
export type Ports = Readonly<Record<string, number>>;

export interface Spawned {
  readonly ports: Ports;
  readonly child: ChildProcess;
}

const patience = 300_000;
const script = fileURLToPath(new URL('../../services/start.js', import.meta.url));

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it did not start in time')), patience);
    let complaint = '';
    child.stderr?.on('data', (chunk) => {
      complaint = (complaint + chunk).slice(-4_000);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${complaint}`)));
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', (line) => {
      clearTimeout(timer);
      resolve(line);
    });
  });
}

/** Starts the service of a target on free ports, with a Node given by its path. */
export async function spawnService(
  node: string,
  { framework, module }: Target,
  env: Readonly<Record<string, string>>,
): Promise<Spawned> {
  const child = spawn(node, [script, framework, module], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  try {
    return { child, ports: JSON.parse(await firstLine(child)).ports };
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`The service of ${module} is not running: ${(error as Error).message}`);
  }
}
