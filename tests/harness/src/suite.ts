import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';
import { options } from '../../../vitest.base.ts';

const setupFiles = fileURLToPath(new URL('tell-failure.ts', import.meta.url));

/** The options of a suite. Its tests fail with the reason if its services did not start. */
export function suite(own: ViteUserConfig['test'] = {}): ViteUserConfig {
  return { test: { ...options, setupFiles, ...own } };
}

/** An embedded database is slow to start and large, so all files share one. */
export const sharedDatabase = { maxWorkers: 1 } as const;
