import { defineConfig } from 'vitest/config';

// The command is started in processes of its own, on machines that may be busy.
export default defineConfig({ test: { testTimeout: 30_000 } });
