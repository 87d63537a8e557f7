import { publishedPackages } from '@error-contract/releases/workspace/packages';
import { root } from '../assemble/site.ts';
import { tableOf } from './table.ts';

/** Every package, with what its package.json says of it. */
export function packages(): string {
  const rows = publishedPackages(root).map(({ directory, manifest }) => {
    const folder = directory.slice(root.length);
    return [`[${manifest.name}](../../../${folder})`, String(manifest.description)];
  });
  return tableOf(['package', 'what it is'], rows);
}
