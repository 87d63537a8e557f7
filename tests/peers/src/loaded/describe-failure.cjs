'use strict';

function toText(value) {
  if (typeof value === 'string') return value;
  if (Buffer.isBuffer(value)) return value.toString();
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** What an assertion says of itself, as plain data. */
exports.describeFailure = (error) => ({
  message: String(error?.message ?? error),
  actual: toText(error?.actual),
});
