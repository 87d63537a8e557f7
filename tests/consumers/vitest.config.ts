import { limits } from '../../vitest.base.ts';

// What is installed once is packed and installed before the first file.
export default {
  test: {
    ...limits,
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/setup/prepare.ts'],
    maxWorkers: 2,
  },
};
