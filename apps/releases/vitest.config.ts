import { defineConfig } from 'vitest/config';

// Packing and reading the declarations of every package takes seconds.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
