const minute = 60_000;

/** Limits that only end what hangs: a machine that is ten times slower stays below them. */
const limits = {
  testTimeout: 10 * minute,
  hookTimeout: 10 * minute,
  teardownTimeout: 2 * minute,
  expect: { poll: { timeout: 2 * minute } },
};

/**
 * The options of every suite. Loading the sources takes as long as the tests do, so the files of one
 * worker share what is loaded. A file that needs it fresh says so: `vi.hoisted(() => vi.resetModules())`.
 */
export const options = { ...limits, isolate: false };

/** The configuration of every suite that needs no more. */
export default { test: options };
