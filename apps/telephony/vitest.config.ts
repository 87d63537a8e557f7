import { options } from '../../vitest.base.ts';

// One embedded database takes seconds and hundreds of megabytes to start: all files share one.
export default { test: { ...options, maxWorkers: 1 } };
