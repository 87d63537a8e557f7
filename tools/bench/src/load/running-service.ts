import { type Child, startChild } from '../harness/child.ts';
import type { NodeVersion } from '../harness/node-version.ts';
import type { Usage } from '../services/usage.ts';

/** A service in its own process. */
export interface RunningService {
  readonly port: number;
  /** The usage of its process so far. */
  readonly usage: () => Promise<Usage>;
  /** The same after a forced collection. */
  readonly collect: () => Promise<Usage>;
  /** The files that its process has loaded so far. */
  readonly files: () => Promise<readonly string[]>;
  readonly stop: () => void;
}

/** Starts a service by its name: `express/limit`, a variant of `src/services/express.ts`. */
export async function startService(
  node: NodeVersion,
  service: string,
  flags: readonly string[] = [],
): Promise<RunningService> {
  const options = { node, flags: ['--expose-gc', ...flags] };
  const child: Child<{ port: number }> = await startChild('services/serve', [service], options);
  return {
    port: child.first.port,
    usage: () => child.ask<Usage>('usage'),
    collect: () => child.ask<Usage>('collect'),
    files: () => child.ask<readonly string[]>('files'),
    stop: child.stop,
  };
}
