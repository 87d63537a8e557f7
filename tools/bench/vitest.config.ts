import { options } from '../../vitest.base.ts';

export default { test: { ...options, include: ['src/**/*.test.ts'] } };
