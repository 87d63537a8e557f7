import { defineConfig } from 'vitest/config';

// The services are started once for all files. A request is bounded by 10 s, so a hang is a failure.
export default defineConfig({
  test: {
    globalSetup: ['src/targets/start-services.ts'],
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    maxConcurrency: 20,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
