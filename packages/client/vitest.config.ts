import { defineConfig } from 'vitest/config';

// The hostile servers wait for sockets, on machines that may be busy.
export default defineConfig({ test: { testTimeout: 30_000 } });
