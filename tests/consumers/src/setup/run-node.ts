import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const patience = 300_000;

/** Runs a script in a process of its own; gives what it printed, or throws with what it complained of. */
export async function runNode(node: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(node, args, {
    cwd,
    timeout: patience,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return stdout.trim();
}

/** Runs a script that prints one line of JSON. */
export async function runForJson(
  node: string,
  args: readonly string[],
  cwd: string,
): Promise<unknown> {
  return JSON.parse(await runNode(node, args, cwd));
}
