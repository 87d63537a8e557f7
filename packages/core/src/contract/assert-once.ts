const installed: unique symbol = Symbol.for('error-contract.installed') as never;

/**
 * Marks an app that has the contract. Every installed copy sees the mark, because two of them would
 * answer and report twice.
 * @throws {Error} where it has the mark
 */
export function assertOnce(app: object): void {
  if (Object.hasOwn(app, installed)) {
    throw new Error('errorContract was called twice for this app. Call it once, with all options.');
  }
  Object.defineProperty(app, installed, { value: true });
}
