import type { E164Scanner } from './e164-scanner.ts';
import { Scanner } from './scanner.ts';
import { assertScannerOptions, type E164ScannerOptions } from './scanner-options.ts';

/**
 * Creates a scanner over the bytes of a text with one number in each line, or of a column of CSV: the
 * verdicts of `isE164`, however the bytes are cut, and no string for a line that holds a number.
 * @throws {TypeError} where the options cannot be read with
 */
export function createE164Scanner(options: E164ScannerOptions = {}): E164Scanner {
  assertScannerOptions(options);
  return new Scanner(options);
}
