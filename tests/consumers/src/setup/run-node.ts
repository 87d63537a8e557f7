import { run } from '@error-contract/releases/workspace/run';

/** Runs a script as in production, and reads the JSON that it prints. */
export async function runForJson(
  node: string,
  args: readonly string[],
  cwd: string,
): Promise<unknown> {
  return JSON.parse(await run(node, args, { cwd, env: { NODE_ENV: 'production' } }));
}
