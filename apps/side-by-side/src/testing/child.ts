import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A process that a test started. */
export interface Child {
  readonly process: ChildProcess;
  /** What it has printed so far. */
  readonly output: { stdout: string; stderr: string };
  /** Its exit code, or the signal that ended it. */
  readonly exit: Promise<number | string>;
  /** Waits until its output matches, and returns the match. Rejects if it ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
}

const names = ['DATABASE_URL', 'REDIS_URL', 'LOG_LEVEL', 'HOST', 'SEED', 'PAGE_PORT'];
const timeouts = ['CONNECT', 'STATEMENT', 'LOCK'].map((of) => `DATABASE_${of}_TIMEOUT`);
const clean = Object.fromEntries(
  [...names, ...timeouts, 'REDIS_TIMEOUT'].map((name) => [name, '']),
);

function collect(child: ChildProcess) {
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return output;
}

/** Starts `src/main.ts` of an app, and kills it when the test is over. */
export function startChild(
  app: string,
  env: Record<string, string> = {},
  args: readonly string[] = [],
): Child {
  const script = fileURLToPath(new URL(`../../../${app}/src/main.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...clean, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = collect(child);
  const exit = once(child, 'close').then(([code, signal]) => code ?? signal);
  const printed = async (pattern: RegExp) => {
    let match = pattern.exec(output.stdout);
    while (!match) {
      const ended = exit.then(() => Promise.reject(new Error(`ended: ${output.stderr}`)));
      await Promise.race([once(child.stdout ?? child, 'data'), ended]);
      match = pattern.exec(output.stdout);
    }
    return match;
  };
  return { process: child, output, exit, printed };
}
