import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, type Package, publishedPackages } from '../workspace/packages.ts';
import { runPnpm } from '../workspace/run.ts';
import { readTarball } from './read-tarball.ts';

/** A packed package, exactly as it is published. */
export interface Tarball {
  readonly file: string;
  /** As packed: without `workspace:` and `catalog:`. */
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Buffer>;
}

async function openTarball(file: string): Promise<Tarball> {
  const files = await readTarball(file);
  const manifest = files.get('package.json');
  if (!manifest) throw new Error(`${file} has no package.json`);
  return { file, files, manifest: JSON.parse(manifest.toString()) };
}

/** Opens every tarball in a folder. */
export async function openTarballs(folder: string): Promise<Tarball[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tgz')).sort();
  return Promise.all(names.map((name) => openTarball(join(folder, name))));
}

function assertBuilt(packages: readonly Package[]): void {
  const [bare] = packages.filter(({ directory }) => !existsSync(join(directory, 'dist')));
  if (!bare) return;
  throw new Error(
    `${bare.manifest.name} is not built. If it is new, it belongs into the devDependencies of tools/releases and tests/consumers: then it is built before them.`,
  );
}

/** Packs every published package, as it is built now, into a folder. */
export async function packPackages(root: string, folder: string): Promise<Tarball[]> {
  const packages = publishedPackages(root);
  assertBuilt(packages);
  await mkdir(folder, { recursive: true });
  const selected = packages.flatMap(({ manifest }) => ['--filter', manifest.name]);
  await runPnpm(['-r', ...selected, 'pack', '--pack-destination', folder], { cwd: root });
  const tarballs = await openTarballs(folder);
  if (tarballs.length * 2 !== selected.length) throw new Error(`Not every package is in ${folder}`);
  return tarballs;
}
