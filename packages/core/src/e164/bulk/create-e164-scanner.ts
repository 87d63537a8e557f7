import type { E164Scanner } from './e164-scanner.ts';
import { Scanner } from './scanner.ts';
import { assertScannerOptions, type E164ScannerOptions } from './scanner-options.ts';

/**
 * Creates a scanner for the bytes of a text with one number on each line, or of a column of CSV. It
 * decides like `isE164`, takes chunks of any size, and creates no string for a valid line.
 * @throws {TypeError} for invalid options
 */
export function createE164Scanner(options: E164ScannerOptions = {}): E164Scanner {
  assertScannerOptions('createE164Scanner', options);
  return new Scanner(options);
}
