import { defineConfig } from 'vitest/config';

// The tests wait for sockets more than they compute, so files run together even on two processors;
// how long a wait may take is the kit's own matter.
export default defineConfig({ test: { testTimeout: 30_000, maxWorkers: 4 } });
