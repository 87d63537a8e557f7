import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Package } from '../workspace/packages.ts';
import { formatSurface, parseSurface, type Surface } from './surface.ts';

const extension = '.d.ts.snapshot';

/** The folder with the declarations of the last release. */
export function surfaceFolder(root: string): string {
  return join(root, 'releases', 'surface');
}

function prefixOf({ directory }: Package): string {
  return `${basename(directory)}.`;
}

/** `.` is `core.index`, `./e164/bulk` is `core.e164.bulk`. */
function fileOf(owner: Package, entry: string): string {
  const name = entry === '.' ? 'index' : entry.replace('./', '').replaceAll('/', '.');
  return `${prefixOf(owner)}${name}${extension}`;
}

function entryOf(owner: Package, file: string): string {
  const name = file.slice(prefixOf(owner).length, -extension.length);
  return name === 'index' ? '.' : `./${name.replaceAll('.', '/')}`;
}

/** Reads the declarations of a package's last release, by entry; empty if there was none. */
export async function readRecorded(root: string, owner: Package): Promise<Map<string, Surface>> {
  const folder = surfaceFolder(root);
  const files = existsSync(folder) ? await readdir(folder) : [];
  const recorded = new Map<string, Surface>();
  for (const file of files.filter((name) => name.startsWith(prefixOf(owner))).sort()) {
    const text = await readFile(join(folder, file), 'utf8');
    recorded.set(entryOf(owner, file), parseSurface(text));
  }
  return recorded;
}

/** Replaces the record of a package with its current declarations. */
export async function recordSurfaces(
  root: string,
  owner: Package,
  surfaces: ReadonlyMap<string, Surface>,
): Promise<void> {
  const folder = surfaceFolder(root);
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) {
    if (file.startsWith(prefixOf(owner))) await rm(join(folder, file));
  }
  for (const [entry, surface] of surfaces) {
    await writeFile(join(folder, fileOf(owner, entry)), formatSurface(surface));
  }
}
