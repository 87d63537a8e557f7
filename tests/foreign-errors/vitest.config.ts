import { defineConfig } from 'vitest/config';

// Everything is local: a test that takes longer than this hangs.
export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 60_000 } });
