import { type Child, startChild } from '../harness/child.ts';
import type { NodeVersion } from '../harness/node-version.ts';
import type { Usage } from '../services/serve.ts';

/** A service in its own process. */
export interface RunningService {
  readonly port: number;
  /** The usage of its process so far. */
  readonly usage: () => Promise<Usage>;
  /** The same after a forced collection. */
  readonly collect: () => Promise<Usage>;
  readonly stop: () => void;
}

/** Starts a variant of `src/services/<framework>.ts`. */
export async function startService(
  node: NodeVersion,
  framework: string,
  variant: string,
  flags: readonly string[] = [],
): Promise<RunningService> {
  const args = [framework, variant];
  const options = { node, flags: ['--expose-gc', ...flags] };
  const child: Child<{ port: number }> = await startChild('services/serve', args, options);
  return {
    port: child.first.port,
    usage: () => child.ask<Usage>('usage'),
    collect: () => child.ask<Usage>('collect'),
    stop: child.stop,
  };
}
