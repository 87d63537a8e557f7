import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** How a test in Python ended. */
export interface Ended {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why, if it did not pass. */
  readonly reason: string;
}

const folder = fileURLToPath(new URL('../unittests/', import.meta.url));

/** The sources of the package. */
export const sources = fileURLToPath(new URL('../../../python/src/', import.meta.url));

/** Runs a program, without blocking the services of this process. @throws {Error} with its stderr */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const all = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...env };
  const child = spawn(program, args, { cwd, env: all, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<unknown>((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve(code ?? signal));
  });
  const [printed, complaint, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  if (code === 0) return printed;
  throw new Error(`${[program, ...args].join(' ')} ended with ${code}: ${complaint || printed}`);
}

/** Runs the tests in Python with the tables and URLs that they need. */
export async function runUnittests(python: string, tables: object): Promise<Ended[]> {
  const temporary = await mkdtemp(join(tmpdir(), 'python-tables-'));
  const file = join(temporary, 'tables.json');
  try {
    // JSON has no infinity.
    const json = JSON.stringify(tables, (_key, value) =>
      value === Number.POSITIVE_INFINITY ? 'Infinity' : value,
    );
    await writeFile(file, json);
    const env = { PYTHONPATH: sources, TABLES: file };
    return JSON.parse(await run(python, ['-W', 'error', join(folder, 'run.py')], { env }));
  } finally {
    await rm(temporary, { recursive: true });
  }
}
