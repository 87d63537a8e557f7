import { defineConfig } from 'vitest/config';

// A rehearsal installs and builds in a copy.
export default defineConfig({ test: { testTimeout: 300_000, hookTimeout: 60_000 } });
