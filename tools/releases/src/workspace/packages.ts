import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of a package.json that we read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** A folder of the workspace, and its package.json. */
export interface Package {
  readonly directory: string;
  readonly manifest: Manifest;
}

function packageAt(directory: string): Package {
  return { directory, manifest: JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) };
}

/** Lists the packages in a folder of the workspace, such as `apps`, sorted by folder. */
export function packagesIn(root: string, folder: string): Package[] {
  return readdirSync(join(root, folder))
    .sort()
    .map((name) => join(root, folder, name))
    .filter((directory) => existsSync(join(directory, 'package.json')))
    .map(packageAt);
}

/** Lists the published packages: every package in `packages/` that is not private. */
export function publishedPackages(root: string): Package[] {
  return packagesIn(root, 'packages').filter(({ manifest }) => manifest.private !== true);
}
