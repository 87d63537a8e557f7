import { defineConfig } from 'vitest/config';

// Dozens of servers at once on a busy machine: the waits inside are bounded by the kit itself.
export default defineConfig({ test: { testTimeout: 30_000 } });
