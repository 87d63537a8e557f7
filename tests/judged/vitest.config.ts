import { defineConfig } from 'vitest/config';

// One worker: the files share the embedded database, and what was judged already.
export default defineConfig({
  test: { isolate: false, maxWorkers: 1, testTimeout: 60_000, hookTimeout: 60_000 },
});
