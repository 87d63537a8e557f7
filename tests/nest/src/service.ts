import { fileURLToPath } from 'node:url';
import { type RunningService, startService } from '@error-contract/harness/start-process';

/** A major of Nest on one of its platforms. */
export interface Combination {
  readonly major: '10' | '11' | '12';
  readonly platform: 'express' | 'fastify';
}

export const combinations: readonly Combination[] = (['12', '11', '10'] as const).flatMap((major) =>
  (['express', 'fastify'] as const).map((platform) => ({ major, platform })),
);

const pathOf = (name: string) => fileURLToPath(new URL(`../services/${name}.js`, import.meta.url));

/** The ports of a service: the app, and what tells what it saw. */
type Ports = Readonly<Record<'app' | 'control', number>>;

/** Starts the service. It is told of failures, or it logs, or it reports. */
export function startOn(
  { major, platform }: Combination,
  mode: 'told' | 'logged' | 'report',
): Promise<RunningService<Ports>> {
  const env: Record<string, string> = major === '12' ? {} : { NEST_MAJOR: major };
  const script = [pathOf('start'), platform, mode];
  return startService<Ports>(['--import', pathOf('nest-major'), ...script], { env });
}

/** What a service saw since it was asked last. */
export interface Seen {
  readonly errors: readonly {
    readonly statusCode: number;
    readonly cause: string;
    readonly url?: string;
  }[];
  /** Text and context. */
  readonly logs: readonly (readonly [text: string, context: string])[];
  readonly deviations: readonly { readonly route: string; readonly reason: string }[];
}

/** Asks a service what it saw. */
export async function seenBy({ control }: Ports): Promise<Seen> {
  const response = await fetch(`http://127.0.0.1:${control}`);
  return (await response.json()) as Seen;
}
