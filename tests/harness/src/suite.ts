import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';
import { limits } from '../../../vitest.base.ts';

const setupFiles = fileURLToPath(new URL('tell-failure.ts', import.meta.url));

/** How a suite runs: with the limits of all, and with a word about services that did not start. */
export function suite(options: ViteUserConfig['test'] = {}): ViteUserConfig {
  return { test: { ...limits, setupFiles, ...options } };
}

/** One embedded database takes seconds and hundreds of megabytes to start: all files share one. */
export const sharedDatabase = { isolate: false, maxWorkers: 1 } as const;
