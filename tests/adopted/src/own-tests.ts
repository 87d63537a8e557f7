import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Service } from './services.ts';

/** A test of a service's own, and what its assertion says if it fails. */
export interface OwnTest {
  readonly name: string;
  readonly fault?: string;
}

const reporter = fileURLToPath(new URL('reporter.js', import.meta.url));

/** Runs a service's own tests, in its folder, as its `npm test` would. */
export async function runOwnTests({ tests }: Service, folder: string): Promise<readonly OwnTest[]> {
  const args = ['--test', '--test-isolation=none', `--test-reporter=${reporter}`, tests];
  const env = { ...process.env, NODE_ENV: 'test', NODE_TEST_CONTEXT: undefined };
  const run = promisify(execFile)(process.execPath, args, { cwd: folder, env, timeout: 300_000 });
  // It exits with 1 where a test fails: its lines say which.
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const lines = stdout.split('\n').filter((line) => line.startsWith('{"name"'));
  return lines.map((line) => JSON.parse(line));
}
