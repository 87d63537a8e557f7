import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findOthers, type Runtime } from '@error-contract/harness/runtimes';

/** A recipe of the README, as a service. */
export interface Recipe {
  readonly name: string;
  /** Its script in `services/`. */
  readonly script: string;
  readonly runtime?: Runtime | undefined;
  /** Whether it takes a WebSocket. */
  readonly upgrades?: boolean;
  /** Rows that it cannot have, and why. */
  readonly lacks?: Readonly<Record<string, string>>;
}

export const start = fileURLToPath(new URL('../services/start.js', import.meta.url));

const ofH3 = {
  'an answer by HEAD': 'h3 drops its body before',
  'a path that does not decode': 'h3 refuses it before, as a bad request',
};

const onNode: readonly Recipe[] = [
  { name: 'srvx', script: 'srvx' },
  { name: 'h3', script: 'h3', lacks: ofH3 },
  { name: 'React Router', script: 'react-router' },
  { name: 'a route handler of Next', script: 'next' },
];

const others: readonly Recipe[] = findOthers().map((runtime) => ({
  name: runtime.name,
  script: runtime.name.toLowerCase(),
  runtime,
  upgrades: true,
}));

/** Workers, where their runtime is installed. */
function workers(): readonly Recipe[] {
  try {
    createRequire(import.meta.url).resolve('miniflare');
    return [{ name: 'Workers', script: 'workers', upgrades: true }];
  } catch {
    process.stdout.write('not run: miniflare is not installed\n');
    return [];
  }
}

export const recipes: readonly Recipe[] = [...onNode, ...others, ...workers()];
