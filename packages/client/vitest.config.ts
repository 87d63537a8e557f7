import { limits } from '../../vitest.base.ts';

// Loading the sources takes as long as the tests do: files share what is loaded.
export default { test: { ...limits, isolate: false } };
