import { defineConfig } from 'vitest/config';

// The services listen on sockets, on machines that may be busy.
export default defineConfig({ test: { testTimeout: 30_000 } });
