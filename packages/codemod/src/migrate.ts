import { migrateFile } from './migrate-file.ts';
import { gatherFacts } from './project/gather-facts.ts';
import type { Migration, SourceFile } from './project/source-file.ts';

function isFile(file: unknown): boolean {
  const { path, text, packages } = Object(file) as Partial<SourceFile>;
  return typeof path === 'string' && typeof text === 'string' && Array.isArray(packages);
}

function assertFiles(files: unknown): void {
  if (Array.isArray(files) && files.every(isFile)) return;
  throw new TypeError("migrate takes files: [{ path: 'a.js', text, packages: ['http-errors'] }].");
}

/**
 * Rewrites code that makes or answers errors to error-contract, where that is certain, and says why
 * it leaves the rest. Give it all files of a service: what one file reads from an error decides what
 * may change in the others. It reads and writes no files. A second run changes nothing.
 * @throws {TypeError} for anything but files with their text
 */
export function migrate(files: readonly SourceFile[]): readonly Migration[] {
  assertFiles(files);
  const facts = gatherFacts(files);
  return files.map((file) => migrateFile(file, facts));
}
