const installed: unique symbol = Symbol.for('error-contract.installed') as never;

/**
 * Marks an app as one that has the contract. The mark is seen by every installed copy, since two
 * of them would answer, and report, twice.
 * @throws {Error} where it has the mark
 */
export function assertOnce(app: object): void {
  if (Object.hasOwn(app, installed)) {
    throw new Error('errorContract was called twice for this app. Call it once, with all options.');
  }
  Object.defineProperty(app, installed, { value: true });
}
