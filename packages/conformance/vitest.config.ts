import { limits } from '../../vitest.base.ts';

// The tests wait for sockets more than they compute, so files run together even on two processors.
export default { test: { ...limits, maxWorkers: 4 } };
