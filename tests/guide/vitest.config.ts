import { defineConfig } from 'vitest/config';

// One embedded database takes seconds and hundreds of megabytes to start: all files share one.
export default defineConfig({
  test: { isolate: false, maxWorkers: 1, testTimeout: 30_000, hookTimeout: 60_000 },
});
