import { defineConfig } from 'vitest/config';

// Nothing here is timed: the suite starts processes, and those take a moment.
export default defineConfig({
  test: { testTimeout: 30_000, include: ['src/**/*.test.ts'] },
});
