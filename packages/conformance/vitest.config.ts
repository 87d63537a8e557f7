import { options } from '../../vitest.base.ts';

// The tests wait for sockets more than they compute, so files run together even on two processors.
export default { test: { ...options, maxWorkers: 4 } };
