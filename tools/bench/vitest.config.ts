import { limits } from '../../vitest.base.ts';

export default { test: { ...limits, include: ['src/**/*.test.ts'] } };
