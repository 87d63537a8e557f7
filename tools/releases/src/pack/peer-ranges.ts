import { Range, satisfies } from 'semver';
import { type Package, packagesIn } from '../workspace/packages.ts';

/** Lists the alternatives of a range that have no upper end, such as `>=4`. */
export function openEnds(range: string): string[] {
  const isOpen = (set: Range['set'][number]) =>
    !set.some(({ operator }) => operator === '' || operator === '<' || operator === '<=');
  return new Range(range).set
    .filter((set) => isOpen(set) || String(set[0]) === '')
    .map((set) => set.join(' '));
}

/** The versions of a package that the workspace installs, also under an alias: `npm:koa@2.16.4`. */
function versionsOf(name: string, packages: readonly Package[]): string[] {
  const all = packages.flatMap(({ manifest }) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }),
  );
  const aliased = all.filter(([, version]) => version.startsWith(`npm:${name}@`));
  const plain = all.filter(([key]) => key === name);
  return [...plain, ...aliased].map(([, version]) => version.slice(version.lastIndexOf('@') + 1));
}

/** Lists the alternatives of a peer's range that neither the workspace nor a consumer installs. */
export function untested(root: string, name: string, range: string): string[] {
  const folders = ['packages', 'apps', 'tests', 'tools', 'tests/consumers/projects'];
  const packages = folders.flatMap((folder) => packagesIn(root, folder));
  const versions = versionsOf(name, packages).filter((version) => /^\d/.test(version));
  return range
    .split('||')
    .map((alternative) => alternative.trim())
    .filter((alternative) => !versions.some((version) => satisfies(version, alternative)));
}
