import { isE164 } from '../is-e164.ts';
import { Scanner } from './scanner.ts';
import { assertScannerOptions, type E164ScannerOptions, mistake } from './scanner-options.ts';

/** Shows a line. For an object it shows only the type, since converting it could run foreign code. */
const shown = (line: unknown): string =>
  Object(line) === line ? typeof line : String(line).slice(0, 256);

function checkStrings(
  lines: readonly string[],
  onInvalid: E164ScannerOptions['onInvalid'],
): Uint8Array {
  const verdicts = new Uint8Array(lines.length);
  for (let index = 0; index < lines.length; index += 1) {
    if (isE164(lines[index])) verdicts[index] = 1;
    else onInvalid?.({ line: index + 1, value: shown(lines[index]) });
  }
  return verdicts;
}

function checkBytes(bytes: Uint8Array, options: E164ScannerOptions): Uint8Array {
  const scanner = new Scanner(options);
  const verdicts = scanner.write(bytes);
  const last = scanner.end();
  if (last.length === 0) return verdicts;
  const all = new Uint8Array(verdicts.length + last.length);
  all.set(verdicts);
  all.set(last, verdicts.length);
  return all;
}

/**
 * Checks many numbers at once: an array of strings, or the bytes of a text or CSV file. Returns for each line
 * 1 for a number in E.164 format and 0 otherwise, as `isE164` decides. The header and empty rows of
 * CSV do not count.
 * @throws {TypeError} for other input, and for invalid options
 * @throws {UnreadableFileError} that says what to do with the file
 */
export function checkE164Lines(
  lines: readonly string[] | Uint8Array,
  options: E164ScannerOptions = {},
): Uint8Array {
  assertScannerOptions('checkE164Lines', options);
  if (ArrayBuffer.isView(lines)) return checkBytes(lines, options);
  if (Array.isArray(lines)) return checkStrings(lines, options.onInvalid);
  throw mistake('lines', 'an array of strings, or the bytes of a file as a Uint8Array');
}
