import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedPackages } from '../workspace/packages.ts';
import { repository } from '../workspace/repository.ts';

interface Budget {
  readonly path: string;
  readonly limit: string;
}

/** The ESM file of each entry: `dist/e164/exact.js`. */
function filesOf(exports: Readonly<Record<string, unknown>>): string[] {
  const entries = Object.values(exports) as { import?: { default?: string } }[];
  return entries.flatMap((entry) => entry.import?.default ?? []).map((path) => join(path));
}

test.each(publishedPackages(repository).map(({ manifest }) => manifest))(
  'every entry of $name has a budget',
  (manifest) => {
    const budgets = (manifest['size-limit'] ?? []) as Budget[];
    const paths = budgets.map(({ path }) => path);
    expect(filesOf(manifest.exports ?? {}).filter((path) => !paths.includes(path))).toEqual([]);
  },
);
