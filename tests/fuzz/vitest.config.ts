import { defineConfig } from 'vitest/config';

// One file, one service per adapter. A request is bounded by 3 s, so a hang is a failure.
export default defineConfig({
  test: { testTimeout: 60_000, hookTimeout: 60_000 },
});
