const minute = 60_000;

/** Limits that only end what hangs: a machine that is ten times slower stays below them. */
export const limits = {
  testTimeout: 10 * minute,
  hookTimeout: 10 * minute,
  teardownTimeout: 2 * minute,
  expect: { poll: { timeout: 2 * minute } },
};

/** The configuration of every suite that needs no more. */
export default { test: limits };
