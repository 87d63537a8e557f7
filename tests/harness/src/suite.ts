import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';
import { limits } from '../../../vitest.base.ts';

const setupFiles = fileURLToPath(new URL('tell-failure.ts', import.meta.url));

/** The options of a suite. Its tests fail with the reason if its services did not start. */
export function suite(options: ViteUserConfig['test'] = {}): ViteUserConfig {
  return { test: { ...limits, setupFiles, ...options } };
}

/** An embedded database is slow to start and large, so all files share one. */
export const sharedDatabase = { isolate: false, maxWorkers: 1 } as const;
