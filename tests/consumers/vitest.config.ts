import { defineConfig } from 'vitest/config';

// What is installed once is packed and installed before the first file. npm may have to download.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/setup/prepare.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
