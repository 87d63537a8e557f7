import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Tarball } from '@error-contract/releases/pack/pack-packages';
import { run } from '@error-contract/releases/workspace/run';
import type { Served } from './registry.ts';

/** The version of the core that is packed a second time. */
export const olderVersion = '0.0.0-older';

/** Writes the files of a package into a folder. */
export async function unpack({ files }: Pick<Tarball, 'files'>, folder: string): Promise<void> {
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

/** Packs core again under an older version: projects may have such a second copy. */
export async function packOlderCore(core: Tarball, folder: string): Promise<Served> {
  await unpack(core, folder);
  const manifest = { ...core.manifest, version: olderVersion };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
  const printed = await run('npm', ['pack', '--json'], { cwd: folder });
  const [{ filename }] = JSON.parse(printed);
  return { manifest, bytes: await readFile(join(folder, filename)) };
}
