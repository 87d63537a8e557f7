import type { Manifest } from '../workspace/packages.ts';

function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}

/** Lists the files that a package.json points at: its entries, their types, its commands. */
export function packedPaths(manifest: Manifest): string[] {
  const fields = ['main', 'module', 'types', 'typesVersions', 'exports', 'bin'];
  const paths = fields.flatMap((field) => pathsIn(manifest[field]));
  return [...new Set(paths.map((path) => path.replace(/^\.\//, '')))];
}

/** Lists the conditions of `exports` that have `types`, but not first. */
export function lateTypes(value: unknown, at = 'exports'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.keys(value).indexOf('types') > 0 ? [at] : [];
  return own.concat(
    ...Object.entries(value).map(([key, inner]) => lateTypes(inner, `${at}['${key}']`)),
  );
}
