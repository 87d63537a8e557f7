import { migrateFile } from './migrate-file.ts';
import { gatherFacts } from './project/gather-facts.ts';
import type { Migration, SourceFile } from './project/source-file.ts';

/**
 * Rewrites code that makes or answers errors to error-contract, where that is certain, and says why
 * it leaves the rest. Give it all files of a service: what one file reads from an error decides what
 * may change in the others. It reads and writes no files. A second run changes nothing.
 */
export function migrate(files: readonly SourceFile[]): readonly Migration[] {
  const facts = gatherFacts(files);
  return files.map((file) => migrateFile(file, facts));
}
