import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';

const setupFiles = fileURLToPath(new URL('tell-failure.ts', import.meta.url));

/** How a suite runs. Its limits only catch what hangs: machines may be busy. */
export function suite(options: ViteUserConfig['test'] = {}): ViteUserConfig {
  const limits = { testTimeout: 120_000, hookTimeout: 180_000 };
  return { test: { ...limits, expect: { poll: { timeout: 60_000 } }, setupFiles, ...options } };
}

/** One embedded database takes seconds and hundreds of megabytes to start: all files share one. */
export const sharedDatabase = { isolate: false, maxWorkers: 1 } as const;
