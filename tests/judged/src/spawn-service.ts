import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A service in a process of its own. */
export interface Spawned {
  readonly url: string;
  stop(): void;
}

const PATIENCE_MS = 300_000;
const KEPT_COMPLAINT = 4_000;
const startScript = fileURLToPath(new URL('../services/start.js', import.meta.url));

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it did not start in time')), PATIENCE_MS);
    let complaint = '';
    child.stderr?.on('data', (chunk) => {
      complaint = (complaint + chunk).slice(-KEPT_COMPLAINT);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${complaint}`)));
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', (line) => {
      clearTimeout(timer);
      resolve(line);
    });
  });
}

/** Starts `services/<script>.js` on a free port, as it would run in production. */
export async function spawnService(script: string): Promise<Spawned> {
  const child = spawn(process.execPath, [startScript, script], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = () => void child.kill('SIGKILL');
  try {
    return { url: `http://127.0.0.1:${await firstLine(child)}`, stop };
  } catch (error) {
    stop();
    throw new Error(`${script} is not running: ${(error as Error).message}`);
  }
}
