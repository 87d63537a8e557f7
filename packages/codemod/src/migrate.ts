import { migrateFile } from './migrate-file.ts';
import { gatherFacts } from './project/gather-facts.ts';
import type { Migration, SourceFile } from './project/source-file.ts';

/**
 * Rewrites what makes and answers errors in the files of a service to error-contract, where that is
 * certain, and says of the rest why it is left. Give it the whole service: what one file reads of
 * an error decides about the others. Nothing is read or written; a second run changes nothing.
 */
export function migrate(files: readonly SourceFile[]): readonly Migration[] {
  const facts = gatherFacts(files);
  return files.map((file) => migrateFile(file, facts));
}
