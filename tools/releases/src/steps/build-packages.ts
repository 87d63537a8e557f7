import { runPnpm } from '../workspace/run.ts';

/** Builds every published package. */
export async function buildPackages(root: string): Promise<void> {
  const env = { TURBO_TELEMETRY_DISABLED: '1' };
  await runPnpm(['exec', 'turbo', 'run', 'build', '--filter=./packages/*'], { cwd: root, env });
}
