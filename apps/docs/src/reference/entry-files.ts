import { join } from 'node:path';
import { publishedPackages } from '@error-contract/releases/workspace/packages';

/** An entry that users import, and the file that declares it. */
export interface EntryFile {
  /** `@error-contract/core/e164`. */
  readonly name: string;
  readonly file: string;
  /** The page of the reference. */
  readonly path: string;
}

/** These serve our own packages alone. */
const inner = ['@error-contract/core/adapter', '@error-contract/core/options'];

function typesOf(value: unknown): string | undefined {
  const { import: imported, types } = Object(value) as { import?: unknown; types?: unknown };
  if (typeof types === 'string') return types;
  return imported === undefined ? undefined : typesOf(imported);
}

/** Lists the entries of every published package. */
export function allEntryFiles(root: string): readonly EntryFile[] {
  return publishedPackages(root).flatMap(({ directory, manifest }) =>
    Object.entries(manifest.exports ?? {}).flatMap(([entry, value]) => {
      const types = typesOf(Object(value).node ?? value);
      const name = join(manifest.name, entry);
      const path = `reference/${name.replace('@error-contract/', '').replaceAll('/', '-')}`;
      return types ? [{ name, path, file: join(directory, types) }] : [];
    }),
  );
}

/** Lists those that users import. */
export function entryFiles(root: string): readonly EntryFile[] {
  return allEntryFiles(root).filter(({ name }) => !inner.includes(name));
}
