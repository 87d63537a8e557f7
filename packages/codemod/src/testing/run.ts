import { expect } from 'vitest';
import { migrate } from '../migrate.ts';
import type { Migration, SourceFile } from '../project/source-file.ts';

/** A file of a test: its text, and anything else that matters. */
export type Given = Partial<SourceFile> & { readonly text: string };

/** Migrates files, and expects a second run to change nothing. */
export function migrateTwice(files: readonly Given[]): readonly Migration[] {
  const sources = files.map((file) => ({ path: 'a.js', packages: [], ...file }));
  const migrations = migrate(sources);
  const again = migrate(
    sources.map((source, index) => ({ ...source, text: migrations[index]?.text ?? '' })),
  );
  expect(again.map(({ text }) => text)).toEqual(migrations.map(({ text }) => text));
  expect(again.flatMap(({ changes }) => changes)).toEqual([]);
  const reasons = (of: readonly Migration[]) =>
    of.flatMap(({ left }) => left.map((one) => one.reason));
  expect(reasons(again)).toEqual(reasons(migrations));
  return migrations;
}

/** Migrates one file by itself. */
export function migrateOne(given: Given): Migration {
  const [migration] = migrateTwice([given]);
  if (!migration) throw new Error('One file gives one result');
  return migration;
}

/** Rewrites a line that stands below the imports of a file. */
export function rewritten(
  before: string,
  line: string,
  path = 'a.js',
  packages: string[] = [],
): string {
  const { text, left } = migrateOne({ text: `${before}\n${line}\nkeep();`, path, packages });
  expect(left).toEqual([]);
  return text.split('\n').at(-2) ?? '';
}

/** Why a line is left unchanged. */
export function reasonFor(before: string, line: string, path = 'a.js', packages: string[] = []) {
  const given = { text: `${before}\n${line}\n`, path, packages };
  const { text, left, changes, needs } = migrateOne(given);
  expect({ text, changes, needs }).toEqual({ text: given.text, changes: [], needs: [] });
  return left.map(({ reason }) => reason);
}
