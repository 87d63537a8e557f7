import { limits } from '../../vitest.base.ts';

// The services are started once for all files.
export default {
  test: {
    ...limits,
    globalSetup: ['src/targets/start-services.ts'],
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    maxConcurrency: 20,
  },
};
