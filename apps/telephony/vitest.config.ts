import { limits } from '../../vitest.base.ts';

// One embedded database takes seconds and hundreds of megabytes to start: all files share one.
export default { test: { ...limits, isolate: false, maxWorkers: 1 } };
